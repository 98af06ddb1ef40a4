import { computed, type ComputedRef, type Ref } from 'vue';
import { useDeskApi } from '../api/use-desk-api.ts';
import { useLive } from '../live/use-live.ts';
import { useLoaded, type Loaded } from '../load/use-loaded.ts';
import { useDirectusStores } from '../use-directus-stores.ts';
import { ticketFields, type TicketRecord } from './ticket-record.ts';

export interface LiveTicket {
	readonly ticket: Loaded<TicketRecord>;
	/** Not before the ticket is known; another value as soon as anything has happened to the ticket, its messages or its timers. */
	readonly revision: ComputedRef<string | null>;
	readonly isConnected: Readonly<Ref<boolean>>;
}

/**
 * A ticket that follows what becomes of it. Everything that happens to one is told in its timeline, so its length says
 * whether the rest has to be read anew: in a busy desk most changes are of other tickets.
 */
export function useTicket(id: Readonly<Ref<string>>): LiveTicket {
	const api = useDeskApi();
	const known = useDirectusStores().useFieldsStore();
	// a field that the reader may not see would have the whole request refused
	const fields = ticketFields.filter((field) => known.getField('desk_tickets', field.replace(/\..*/, '')));
	const ticket = useLoaded(
		(asking) =>
			api.get<TicketRecord>(`/items/desk_tickets/${id.value}`, { fields: fields.join(',') }, asking),
		{ on: id },
	);
	const { isConnected } = useLive(
		['desk_tickets', 'desk_messages', 'desk_events', 'desk_timers'],
		ticket.reload,
	);
	const revision = computed(() => {
		if (ticket.data.value === null) return null;
		const { id: of, chain_length, date_updated } = ticket.data.value;
		return `${of}/${chain_length}/${date_updated}`;
	});
	return { ticket, revision, isConnected };
}
