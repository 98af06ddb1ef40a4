import type { EventKind } from '../vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import { detailsOf } from './told.ts';

/**
 * What in the details of an event is in the words of people, or says who they are. It is kept beside the details, so
 * that it can be erased one day and the chain still holds (clause 3.1.2.3). The second name leads into an object.
 */
const personal: Readonly<Partial<Record<EventKind, readonly (readonly [string, string?])[]>>> = {
	ticket_changed: [
		['changes', 'subject'],
		['changes', 'status_reason'],
	],
	ticket_registered: [['proof']],
	message_sent: [['recipient'], ['proof']],
	reminder_sent: [['recipient'], ['proof']],
	notification_failed: [['recipient'], ['reason']],
	notification_bounced: [['recipient'], ['reason']],
	notification_dropped: [['recipient'], ['reason']],
	escalated: [['reason']],
	escalation_accepted: [['note']],
	urgent_disputed: [['reason']],
	assigned: [['reason']],
	complaint_withdrawn_by_staff: [['reason']],
	reply_overridden: [['reason']],
	conduct_incident: [['reason']],
	legal_hold_changed: [['reason']],
	ticket_erased: [['reason']],
	call_queued: [['from']],
	call_made: [['to']],
	contact_revealed: [['reason']],
};

type Details = Readonly<Record<string, unknown>>;

export interface Divided {
	/** What the chain vouches for: the rest, and the digest of the words. */
	readonly data: Details | null;
	readonly words: Details | null;
}

/**
 * Divides the details of an event. `salt` is what nobody can guess: without it the digest of a short text would tell
 * what it was once the text is erased.
 */
export function divideWords(
	kind: EventKind,
	data: Details | null,
	{ salt, digest }: { readonly salt: () => string; readonly digest: (text: string) => string },
): Divided {
	const taken = (personal[kind] ?? []).filter((path) => holdsWords(valueAt(data, path)));
	if (data === null || taken.length === 0) return { data, words: null };
	const words: Record<string, unknown> = { salt: salt() };
	const rest: Record<string, unknown> = { ...data };
	for (const [name, member] of taken) {
		if (member === undefined) {
			words[name] = data[name];
			rest[name] = null;
			continue;
		}
		words[name] = { ...objectAt(words, name), [member]: objectAt(data, name)[member] };
		rest[name] = { ...objectAt(rest, name), [member]: null };
	}
	return { data: { ...rest, words_digest: digest(wordsText(words)) }, words };
}

/** The text whose SHA-256 the details keep of the words of an event. */
export function wordsText(words: unknown): string {
	return canonicalJson(words);
}

/** The details of an event with its words, as far as they are there. */
export function wholeDetailsOf(event: { readonly data: unknown; readonly words?: unknown }): Details {
	const { words_digest: _digest, ...data } = detailsOf(event);
	const { salt: _salt, ...words } = detailsOf({ data: event.words });
	const whole: Record<string, unknown> = { ...data };
	for (const [name, value] of Object.entries(words)) {
		const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
		whole[name] = isPart ? { ...objectAt(data, name), ...value } : value;
	}
	return whole;
}

function holdsWords(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(holdsWords);
	return typeof value === 'string' && value !== '';
}

function valueAt(data: Details | null, [name, member]: readonly [string, string?]): unknown {
	if (data === null) return undefined;
	return member === undefined ? data[name] : objectAt(data, name)[member];
}

function objectAt(data: Details, name: string): Details {
	return detailsOf({ data: data[name] });
}
