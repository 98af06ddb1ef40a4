import { createEngine, TemplateProblem } from './liquid-engine.ts';

export { TemplateProblem };

/** What a template may say of a ticket. Everything is text: a template decides nothing. */
export interface TemplateFacts {
	readonly ticket: Readonly<Record<string, string>>;
	readonly contact: Readonly<Record<string, string>>;
	readonly agent: Readonly<Record<string, string>>;
	readonly agreement: Readonly<Record<string, string>>;
}

const plain = createEngine({ escape: null });

/**
 * Fills the variables of a text, written as `{{contact.name}}`.
 *
 * @throws TemplateProblem naming a variable that does not exist, or the place that cannot be read.
 */
export function fillTemplate(template: string, facts: TemplateFacts): string {
	return plain.fill(template, facts);
}

/** What was made of each template in a scope: methods that are told the same share most of their texts. */
const filled = new WeakMap<object, Map<string, string>>();

/** The same for the text of a notification, whose facts depend on its event. Nobody changes a scope that was used. */
export function fillText(template: string, scope: object): string {
	const known = filled.get(scope) ?? new Map<string, string>();
	const text = known.get(template) ?? plain.fill(template, scope);
	filled.set(scope, known.set(template, text));
	return text;
}

/** @throws TemplateProblem naming the place that cannot be read. */
export function parseText(template: string) {
	return { templates: plain.parse(template), liquid: plain.liquid };
}
