import { Liquid, type Template } from 'liquidjs';

/** A template that cannot be read or filled, with the place. */
export class TemplateProblem extends Error {}

const mostCharacters = 100_000;
/** Templates that are kept parsed; the built-in set is a third of it. */
const mostParsed = 1_000;

/** Tags that would reach for other files. */
const filing = ['include', 'render', 'layout', 'block'] as const;

/** One way of filling texts. It remembers what it has parsed, since most texts are filled again and again. */
export interface Engine {
	/** @throws TemplateProblem naming the place that cannot be read. */
	parse(template: string): Template[];
	/** @throws TemplateProblem naming a variable that does not exist, or the place that cannot be read. */
	fill(template: string, scope: object): string;
	/** For filters of one's own. */
	readonly liquid: Liquid;
}

/** A template is text of a person, not a program: it reads no files, ends soon, and knows no time zone of the host. */
export function createEngine({ escape }: { escape: ((value: unknown) => string) | null }): Engine {
	const liquid = new Liquid({
		strictVariables: true,
		strictFilters: true,
		ownPropertyOnly: true,
		parseLimit: mostCharacters,
		relativeReference: false,
		timezoneOffset: 0,
		// In ms of the clock, of which a busy machine gives little: the largest text that may be saved needs some forty.
		renderLimit: 1_000,
		memoryLimit: 1_000_000,
		...(escape === null ? {} : { outputEscape: escape }),
		fs: {
			existsSync: () => false,
			exists: async () => false,
			readFileSync: () => '',
			readFile: async () => '',
			resolve: (_root, file) => file,
		},
	});
	for (const tag of filing) delete liquid.tags[tag];
	// It would let a fact into a page as it stands.
	if (escape !== null) delete liquid.filters['raw'];
	const parsed = new Map<string, Template[]>();

	const parse = (template: string) => {
		if (template.length > mostCharacters) {
			throw new TemplateProblem(`it has more than ${mostCharacters} characters`);
		}
		const known = parsed.get(template);
		if (known) return known;
		const fresh = located(() => liquid.parse(template));
		parsed.set(template, fresh);
		const [oldest] = parsed.keys();
		if (parsed.size > mostParsed && oldest !== undefined) parsed.delete(oldest);
		return fresh;
	};
	const fill = (template: string, scope: object) => {
		const templates = parse(template);
		return located(() => String(liquid.renderSync(templates, scope)));
	};
	return { parse, fill, liquid };
}

function located<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (!isLiquidError(error)) throw error;
		throw new TemplateProblem(error.message.split('\n')[0] ?? 'cannot be read');
	}
}

/** All errors of the library point to a place in the text; few of their classes can be had from it. */
function isLiquidError(error: unknown): error is Error {
	return error instanceof Error && 'token' in error;
}
