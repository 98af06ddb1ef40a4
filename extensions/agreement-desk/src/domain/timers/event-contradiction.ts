import type { LocalizedText } from '../localized-text.ts';
import type { TicketEvent } from './ticket-event.ts';

/** An event that cannot have happened after those before it; the text follows the place of the event. */
export class EventContradiction extends Error {
	readonly place: string;
	readonly clause: string | null;
	readonly text: LocalizedText;

	constructor({ place }: Pick<TicketEvent, 'place'>, clause: string | null, text: LocalizedText) {
		super(`${place}: ${text['en-US']}`);
		this.name = 'EventContradiction';
		this.place = place;
		this.clause = clause;
		this.text = text;
	}
}
