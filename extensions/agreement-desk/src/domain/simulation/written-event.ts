import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { text } from '../localized-text.ts';
import type { ChannelType } from '../vocabulary.ts';
import type { Fields } from './fields.ts';
import { readInstant } from './read-instant.ts';

/** An event as a request writes it. */
export interface WrittenEvent {
	/** The word that was used. */
	readonly kind: string;
	readonly fields: Fields;
	readonly calendar: BusinessCalendar;
	/** Of the ticket. */
	readonly channel: ChannelType | null;
}

/** @throws SimulationProblem when it is missing or no instant. */
export function instantOf({ fields, calendar }: WrittenEvent, name = 'at'): number {
	const { place, clause } = fields;
	if (!fields.has(name)) throw fields.refuse(name, text('必填', 'is required'));
	return readInstant(fields.value(name), { calendar, place: `${place}.${name}`, clause });
}
