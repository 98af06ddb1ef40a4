import { Liquid } from 'liquidjs';

/** What a template may say of a ticket. Everything is text: a template decides nothing. */
export interface TemplateFacts {
	readonly ticket: Readonly<Record<string, string>>;
	readonly contact: Readonly<Record<string, string>>;
	readonly agent: Readonly<Record<string, string>>;
	readonly agreement: Readonly<Record<string, string>>;
}

export class TemplateProblem extends Error {}

const mostCharacters = 100_000;

/** A template is text of a person, not a program: it reads no files and ends soon. */
const engine = new Liquid({
	strictVariables: true,
	strictFilters: true,
	ownPropertyOnly: true,
	parseLimit: mostCharacters,
	relativeReference: false,
	// In ms of the clock, of which a busy machine gives little: the largest text that may be saved needs some forty.
	renderLimit: 1_000,
	memoryLimit: 1_000_000,
	fs: {
		existsSync: () => false,
		exists: async () => false,
		readFileSync: () => '',
		readFile: async () => '',
		resolve: (_root, file) => file,
	},
});

/**
 * Fills the variables of a text, written as `{{contact.name}}`.
 *
 * @throws TemplateProblem naming a variable that does not exist, or the place that cannot be read.
 */
export function fillTemplate(template: string, facts: TemplateFacts): string {
	if (template.length > mostCharacters) {
		throw new TemplateProblem(`it has more than ${mostCharacters} characters`);
	}
	try {
		return String(engine.parseAndRenderSync(template, facts));
	} catch (error) {
		if (!isLiquidError(error)) throw error;
		throw new TemplateProblem(error.message.split('\n')[0] ?? 'cannot be read');
	}
}

/** All errors of the library point to a place in the text; few of their classes can be had from it. */
function isLiquidError(error: unknown): error is Error {
	return error instanceof Error && 'token' in error;
}
