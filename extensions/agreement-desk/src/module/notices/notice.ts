import type { NoticeStanding } from '../../desk/notices/describe-notice.ts';
import type { NoticeKind, NoticeStatus } from '../../domain/vocabulary.ts';

interface Person {
	readonly id: string;
	readonly first_name: string | null;
	readonly last_name: string | null;
}

/** A notice as the list shows it. Instants are ISO 8601. */
export interface NoticeRow {
	readonly id: string;
	readonly number: string | null;
	readonly kind: NoticeKind | null;
	readonly status: NoticeStatus | null;
	readonly title_zh: string | null;
	readonly title_en: string | null;
	readonly audience: string | null;
	readonly organization: { readonly id: string; readonly name: string | null } | null;
	readonly agreement: { readonly id: string; readonly code: string; readonly version: string } | null;
	readonly publish_at: string | null;
	readonly effective_at: string | null;
	readonly ends_at: string | null;
	readonly delivered_at: string | null;
	readonly late_since: string | null;
}

export const listFields =
	'id,number,kind,status,title_zh,title_en,audience,organization.id,organization.name,agreement.id,agreement.code,agreement.version,publish_at,effective_at,ends_at,delivered_at,late_since';

/** The notice as it says itself. */
export interface NoticeItem extends NoticeRow {
	readonly body_zh: string | null;
	readonly body_en: string | null;
	readonly methods: readonly string[] | null;
	readonly window_from: string | null;
	readonly window_to: string | null;
	readonly short_notice_reason: string | null;
	readonly ground: string | null;
	readonly ground_text: string | null;
	readonly withdrawal_reason: string | null;
	readonly author: Person | null;
	readonly submitted_by: Person | null;
	readonly submitted_at: string | null;
	readonly approved_by: Person | null;
	readonly approved_at: string | null;
	readonly withdrawn_by: Person | null;
	readonly withdrawn_at: string | null;
	readonly in_force_at: string | null;
	readonly ended_at: string | null;
}

const person = (name: string) => `${name}.id,${name}.first_name,${name}.last_name`;
export const itemFields = [
	listFields,
	'body_zh,body_en,methods,window_from,window_to,short_notice_reason,ground,ground_text,withdrawal_reason',
	'submitted_at,approved_at,withdrawn_at,in_force_at,ended_at',
	...['author', 'submitted_by', 'approved_by', 'withdrawn_by'].map(person),
].join(',');

export function nameOfPerson(person: Person | null): string | null {
	if (!person) return null;
	return [person.first_name, person.last_name].filter(Boolean).join(' ') || person.id;
}

/** The title in the reader's language, or in the other one, or nothing. */
export function titleOf(
	{ title_zh, title_en }: Pick<NoticeRow, 'title_zh' | 'title_en'>,
	language: string,
): string {
	return (language === 'zh-CN' ? title_zh || title_en : title_en || title_zh) ?? '';
}

/** The parts of the list, and the statuses in each. */
export const noticeParts = {
	all: [],
	draft: ['draft'],
	submitted: ['submitted'],
	underway: ['approved', 'sending'],
	in_force: ['in_force'],
	over: ['ended', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly NoticeStatus[]>>;
export type NoticePart = keyof typeof noticeParts;

export function partIn(value: unknown): NoticePart {
	const known = Object.keys(noticeParts) as NoticePart[];
	return known.find((part) => part === value) ?? 'all';
}

/** Whether proof of another kind can be recorded by now: it was sent, and is not over. */
export function takesProof({ status }: Pick<NoticeStanding, 'status'>): boolean {
	return status === 'sending' || status === 'in_force';
}
