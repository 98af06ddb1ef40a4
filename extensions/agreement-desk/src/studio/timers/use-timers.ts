import type { Ref } from 'vue';
import { useDeskApi } from '../api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../load/use-loaded.ts';
import type { ExplainedTimer } from './timer-record.ts';

/** The timers of a ticket with their explanations, read anew whenever something has happened to it. */
export function useTimers(
	ticket: Readonly<Ref<string>>,
	revision: Readonly<Ref<unknown>>,
): Loaded<readonly ExplainedTimer[]> {
	const api = useDeskApi();
	return useLoaded(
		async (asking) => {
			const path = `/desk/tickets/${ticket.value}/timers`;
			return (await api.get<{ timers: readonly ExplainedTimer[] }>(path, {}, asking)).timers;
		},
		{ on: [ticket, revision] },
	);
}
