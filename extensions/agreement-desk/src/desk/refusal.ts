import type { LocalizedText } from '../domain/localized-text.ts';

export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'unavailable';

/**
 * A request that the desk does not carry out, in words for the one who made it: which field, which clause,
 * and what to do instead. The shells turn it into a Directus error in the reader's language.
 */
export class Refusal extends Error {
	readonly kind: RefusalKind;
	readonly text: LocalizedText;
	/** What is wrong where, one by one, for screens that show each beside its place. */
	readonly complaints: readonly Complaint[];

	constructor(kind: RefusalKind, text: LocalizedText, complaints: readonly Complaint[] = []) {
		super(text['en-US']);
		this.name = 'Refusal';
		this.kind = kind;
		this.text = text;
		this.complaints = complaints;
	}
}

/** Names the place first, then says what is wrong: `desk_tickets.contact (1.2): …`. */
function at(place: string, clause: string | null, text: LocalizedText): LocalizedText {
	return {
		'zh-CN': `${place}${clause ? `（第 ${clause} 条）` : ''}：${text['zh-CN']}`,
		'en-US': `${place}${clause ? ` (clause ${clause})` : ''}: ${text['en-US']}`,
	};
}

function single(kind: RefusalKind, complaint: Complaint): Refusal {
	const { place, clause, text } = complaint;
	return new Refusal(kind, at(place, clause, text), [complaint]);
}

export function invalid(place: string, clause: string | null, text: LocalizedText): Refusal {
	return single('invalid', { place, clause, text });
}

/** A place with what is wrong there. */
export interface Complaint {
	readonly place: string;
	readonly clause: string | null;
	readonly text: LocalizedText;
}

/** Everything that is wrong at once, so that nobody has to ask as often as there are mistakes. */
export function invalidAll(complaints: readonly Complaint[]): Refusal {
	const all = complaints.map(({ place, clause, text }) => at(place, clause, text));
	return new Refusal(
		'invalid',
		{
			'zh-CN': all.map((one) => one['zh-CN']).join('；'),
			'en-US': all.map((one) => one['en-US']).join('; '),
		},
		complaints,
	);
}

export function forbidden(place: string, clause: string | null, text: LocalizedText): Refusal {
	return single('forbidden', { place, clause, text });
}

/** What was asked for is not there. */
export function missing(place: string, clause: string | null, text: LocalizedText): Refusal {
	return single('missing', { place, clause, text });
}
