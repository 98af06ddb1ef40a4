import type { LocalizedText } from '../domain/localized-text.ts';

export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'unavailable';

/**
 * A request that the desk does not carry out, in words for the one who made it: which field, which clause,
 * and what to do instead. The shells turn it into a Directus error in the reader's language.
 */
export class Refusal extends Error {
	readonly kind: RefusalKind;
	readonly text: LocalizedText;

	constructor(kind: RefusalKind, text: LocalizedText) {
		super(text['en-US']);
		this.name = 'Refusal';
		this.kind = kind;
		this.text = text;
	}
}

/** Names the place first, then says what is wrong: `desk_tickets.contact (1.2): …`. */
function at(place: string, clause: string | null, text: LocalizedText): LocalizedText {
	return {
		'zh-CN': `${place}${clause ? `（第 ${clause} 条）` : ''}：${text['zh-CN']}`,
		'en-US': `${place}${clause ? ` (clause ${clause})` : ''}: ${text['en-US']}`,
	};
}

export function invalid(place: string, clause: string | null, text: LocalizedText): Refusal {
	return new Refusal('invalid', at(place, clause, text));
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
	return new Refusal('invalid', {
		'zh-CN': all.map((one) => one['zh-CN']).join('；'),
		'en-US': all.map((one) => one['en-US']).join('; '),
	});
}

export function forbidden(place: string, clause: string | null, text: LocalizedText): Refusal {
	return new Refusal('forbidden', at(place, clause, text));
}

/** What was asked for is not there. */
export function missing(place: string, clause: string | null, text: LocalizedText): Refusal {
	return new Refusal('missing', at(place, clause, text));
}
