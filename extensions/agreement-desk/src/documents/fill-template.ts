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

/** The same for the text of a notification, whose facts depend on its event. */
export function fillText(template: string, scope: object): string {
	return plain.fill(template, scope);
}

/** @throws TemplateProblem naming the place that cannot be read. */
export function parseText(template: string) {
	return { templates: plain.parse(template), liquid: plain.liquid };
}
