import type { SmsParam } from '../../../../../schema/collections/templates.ts';
import type { Preview } from '../../desk/templates/preview-template.ts';
import type { Language } from '../../domain/localized-text.ts';
import type { TemplateEvent, TemplateMethod } from '../../domain/vocabulary.ts';

/** A template as the list shows it. */
export interface TemplateRow {
	readonly id: string;
	readonly event: TemplateEvent;
	readonly method: TemplateMethod;
	readonly language: Language;
	readonly organization: { readonly id: string; readonly name: string | null } | null;
	readonly enabled: boolean | null;
	readonly last_error: string | null;
}

export const listFields = 'id,event,method,language,organization.id,organization.name,enabled,last_error';

/** What makes the text of a template, as it is edited. */
export interface TemplateDraft {
	readonly event: TemplateEvent;
	readonly method: TemplateMethod;
	readonly language: Language;
	readonly organization: string | null;
	readonly enabled: boolean;
	readonly subject: string;
	readonly body: string;
	readonly html: string;
	readonly sms_template_code: string;
	readonly sms_params: readonly SmsParam[];
	readonly note: string;
}

/** A column whose text is Liquid. */
export type TextPart = 'subject' | 'body' | 'html';

/** Something that is wrong with a text. */
export type Fault = Preview['problems'][number];

type Stored = Readonly<Record<keyof Omit<TemplateDraft, 'organization'>, unknown>> & {
	readonly organization: unknown;
};

/** The draft that a stored row begins with. */
export function draftOf(row: Stored): TemplateDraft {
	const words = (value: unknown) => (typeof value === 'string' ? value : '');
	return {
		event: row.event as TemplateEvent,
		method: row.method as TemplateMethod,
		language: row.language as Language,
		organization: typeof row.organization === 'string' ? row.organization : null,
		enabled: row.enabled !== false,
		subject: words(row.subject),
		body: words(row.body),
		html: words(row.html),
		sms_template_code: words(row.sms_template_code),
		sms_params: Array.isArray(row.sms_params) ? (row.sms_params as readonly SmsParam[]) : [],
		note: words(row.note),
	};
}

/** The columns to be written; what is empty is null, and what its method has no use for is left out. */
export function columnsOf(draft: TemplateDraft): Record<string, unknown> {
	const { method, subject, html, sms_template_code, sms_params, note, ...rest } = draft;
	const given = (value: string) => (value.trim() === '' ? null : value);
	return {
		...rest,
		method,
		subject: method === 'sms' ? null : given(subject),
		html: method === 'email' ? given(html) : null,
		sms_template_code: method === 'sms' ? given(sms_template_code) : null,
		sms_params: method === 'sms' && sms_params.length > 0 ? sms_params : null,
		note: given(note),
	};
}

/** The line (from 1) that a fault names; null where it names none. */
export function lineOf({ text }: Fault): number | null {
	const found = /line:?\s?(\d+)/i.exec(text['en-US']) ?? /第\s?(\d+)\s?行/.exec(text['zh-CN']);
	return found?.[1] === undefined ? null : Number(found[1]);
}
