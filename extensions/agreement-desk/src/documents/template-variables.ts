import { ForTag, type Template } from 'liquidjs';
import { parseText } from './fill-template.ts';

/** A variable as it stands in a template. */
export interface UsedVariable {
	/** The names that lead to it, and places in lists; null where one of them is known at filling only. */
	readonly path: readonly (string | number)[] | null;
	readonly written: string;
	readonly line: number;
	readonly column: number;
}

export interface TemplateVariables {
	/** What a template expects to be told. */
	readonly told: readonly UsedVariable[];
	/** Of the names that its loops give to the records of lists: what they loop over, and what is asked of them. */
	readonly looped: ReadonlyMap<
		string,
		{ readonly lists: ReadonlySet<string>; readonly uses: readonly UsedVariable[] }
	>;
}

/**
 * The variables of a template, also those in conditions, loops and branches that may never be reached.
 *
 * @throws TemplateProblem naming the place that cannot be read.
 */
export function variablesIn(template: string): TemplateVariables {
	const { templates, liquid } = parseText(template);
	const { globals, variables } = liquid.analyzeSync(templates, { partials: false });
	const lists = new Map<string, Set<string>>();
	collectLoops(templates, lists);
	const looped = [...lists].map(
		([name, over]) => [name, { lists: over, uses: (variables[name] ?? []).map(usedVariable) }] as const,
	);
	return { told: Object.values(globals).flat().map(usedVariable), looped: new Map(looped) };
}

interface Found {
	readonly segments: readonly unknown[];
	readonly location: { readonly row: number; readonly col: number };
	toString(): string;
}

function usedVariable(found: Found): UsedVariable {
	const { segments, location } = found;
	const path = segments.filter((one) => typeof one === 'string' || typeof one === 'number');
	return {
		path: path.length === segments.length ? path : null,
		written: String(found),
		line: location.row,
		column: location.col,
	};
}

function collectLoops(templates: readonly Template[], lists: Map<string, Set<string>>) {
	for (const template of templates) {
		if (template instanceof ForTag) {
			const over = lists.get(template.variable) ?? new Set();
			lists.set(template.variable, over.add(template.collection.getText().trim()));
		}
		collectLoops(childrenOf(template), lists);
	}
}

/** Without other files there is nothing to wait for. */
function childrenOf(template: Template): readonly Template[] {
	const children = template.children?.(false, true).next().value;
	return Array.isArray(children) ? (children as readonly Template[]) : [];
}
