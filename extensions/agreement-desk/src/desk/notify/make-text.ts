import { fillHtml } from '../../documents/fill-html.ts';
import { fillText } from '../../documents/fill-template.ts';
import { mailHtml, wrapped } from '../../documents/mail-html.ts';
import type { Language } from '../../domain/localized-text.ts';
import type { ScopeRecord } from '../../domain/templates/template-scope.ts';
import type { TemplateMethod } from '../../domain/vocabulary.ts';
import type { SmsParam } from '../../../../../schema/collections/templates.ts';
import type { NoticeText } from './notice.ts';

/** The parts of a template that make a text. */
export interface TemplateParts {
	readonly subject: string | null;
	readonly body: string | null;
	readonly html?: string | null;
	readonly sms_template_code?: string | null;
	readonly sms_params?: readonly SmsParam[] | null;
}

/** Where a template is filled. */
export interface Filling {
	readonly method: TemplateMethod;
	readonly language: Language;
	readonly scope: ScopeRecord;
}

/**
 * Fills a template. Every e-mail has a page beside its plain text.
 *
 * @throws TemplateProblem naming a variable that does not exist, or the place that cannot be read.
 */
export function makeText(parts: TemplateParts, { method, language, scope }: Filling): NoticeText {
	const body = fillText(parts.body ?? '', scope);
	const subject = oneLine(fillText(parts.subject ?? '', scope));
	if (method === 'email') {
		const html = parts.html?.trim()
			? wrapped(fillHtml(parts.html, scope), language)
			: mailHtml(body, language);
		return { subject, body, html };
	}
	return method === 'sms' ? { subject, body: oneLine(body), ...approved(parts, scope) } : { subject, body };
}

/** What providers are handed that send approved texts only; nothing where the text itself is what they get. */
function approved(
	{ sms_template_code, sms_params }: TemplateParts,
	scope: ScopeRecord,
): Pick<NoticeText, 'data'> {
	if (!sms_template_code && !sms_params?.length) return {};
	const params = (sms_params ?? []).map(
		({ name, value }) => [name, oneLine(fillText(value, scope))] as const,
	);
	return {
		data: {
			template_code: sms_template_code ?? null,
			...(params.length > 0 ? { params: Object.fromEntries(params) } : {}),
		},
	};
}

/** A subject with a line break in it would be two headers. */
function oneLine(text: string): string {
	return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
}
