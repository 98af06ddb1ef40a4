import type { LocalizedText } from '../domain/localized-text.ts';

export type RefusalKind = 'invalid' | 'forbidden' | 'unavailable';

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

export function forbidden(place: string, clause: string | null, text: LocalizedText): Refusal {
	return new Refusal('forbidden', at(place, clause, text));
}
