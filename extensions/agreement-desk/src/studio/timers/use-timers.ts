import type { Ref } from 'vue';
import { useDeskApi } from '../api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../load/use-loaded.ts';
import type { ShownDays } from '../../domain/simulation/show-days.ts';
import type { ExplainedTimer } from './timer-record.ts';

export interface TimersOfTicket {
	readonly timers: readonly ExplainedTimer[];
	/** The days of the calendars that they are counted in. */
	readonly days: readonly ShownDays[];
}

/** The timers of a ticket with their explanations, read once it is there and whenever something has happened to it. */
export function useTimers(
	ticket: Readonly<Ref<string>>,
	revision: Readonly<Ref<string | null>>,
): Loaded<TimersOfTicket> {
	const api = useDeskApi();
	return useLoaded(
		(asking) => api.get<TimersOfTicket>(`/desk/tickets/${ticket.value}/timers`, { days: true }, asking),
		{ on: revision, later: true },
	);
}
