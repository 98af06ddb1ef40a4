import { CapturedHtml, captureAsHtml } from './captured-html.ts';
import { escaped } from './html.ts';
import { createEngine } from './liquid-engine.ts';

const engine = createEngine({ escape: htmlOf });
captureAsHtml(engine.liquid);

/** Lines stay lines. It escapes what it is given, so that the result may stand as it is. */
engine.liquid.registerFilter('newline_to_br', {
	raw: true,
	handler: (value: unknown) => htmlOf(value).replaceAll('\n', '<br>\n'),
});

function htmlOf(value: unknown): string {
	return value instanceof CapturedHtml ? value.html : escaped(textOf(value));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/**
 * Fills the variables of a page. Whatever a fact holds is text in it: nothing that a person wrote becomes markup.
 *
 * @throws TemplateProblem naming a variable that does not exist, or the place that cannot be read.
 */
export function fillHtml(template: string, scope: object): string {
	return engine.fill(template, scope);
}
