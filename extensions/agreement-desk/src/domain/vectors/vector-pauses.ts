import { z } from 'zod';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { Interval } from '../calendar/types.ts';
import { readInstant } from './vector-instant.ts';

/** Pauses as [from, to]; a pause that has not ended has null. */
export const pausesSchema = z.array(z.tuple([z.string(), z.string().nullable()]));

/** @throws VectorProblem for what is no instant. */
export function readPauses(pauses: z.infer<typeof pausesSchema>, calendar: BusinessCalendar): Interval[] {
	return pauses.map(([from, to], i): Interval => {
		const field = `pauses[${i}]`;
		return [readInstant(from, field, calendar), to === null ? Infinity : readInstant(to, field, calendar)];
	});
}
