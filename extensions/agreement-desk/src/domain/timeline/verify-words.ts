import { text } from '../localized-text.ts';
import { wordsText } from './event-words.ts';
import type { Finding } from './finding.ts';
import { detailsOf, inOrder } from './told.ts';
import type { Hashing, StoredEvent } from './verify-chain.ts';

/**
 * Compares the words of events with the digests that the chain vouches for. They may be gone where a later event
 * tells that they were erased, and nowhere else.
 */
export function verifyWords(
	{ ticket, events }: { readonly ticket: string; readonly events: readonly StoredEvent[] },
	{ digest }: Pick<Hashing, 'digest'>,
): Finding[] {
	const ordered = inOrder(events);
	const erased = erasedBy(ordered);
	return ordered.flatMap((event) => {
		const { words_digest: told } = detailsOf(event);
		const words = event.words ?? null;
		if (words === null && (told === undefined || erased.has(event.sequence))) return [];
		return words !== null && digest(wordsText(words)) === told ? [] : [changed(ticket, event)];
	});
}

/** The numbers of the events whose words were erased. */
function erasedBy(events: readonly StoredEvent[]): ReadonlySet<unknown> {
	return new Set(
		events.flatMap((event) => {
			if (event.kind !== 'ticket_erased') return [];
			const { events: numbers } = detailsOf(event);
			return Array.isArray(numbers) ? (numbers as unknown[]) : [];
		}),
	);
}

function changed(ticket: string, event: StoredEvent): Finding {
	const { sequence } = event;
	return {
		kind: 'event_changed',
		...{ ticket, event: event.id, fields: ['words'] },
		...(sequence === null ? {} : { sequence }),
		text: text(
			`第 ${sequence} 条事件中的文字与其校验值不符：写入后被改动或删除`,
			`the words of event ${sequence} do not fit their digest: they were changed or removed after they were written`,
		),
	};
}
