import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useAct } from '../../studio/load/use-act.ts';
import { readAllTickets, type ListSource } from './read-tickets.ts';
import { createSelection, type Selection } from './selection.ts';
import type { ListedTicket } from './ticket-columns.ts';

interface ChosenTickets {
	readonly selection: Selection;
	readonly count: ComputedRef<number>;
	/** How many have been read of "all of the view"; null while that is not under way. */
	readonly reading: Ref<number | null>;
	readonly selectAll: () => unknown;
	readonly clear: () => void;
	/** All of these, or none where all of them are chosen already. */
	readonly flipAll: (tickets: readonly ListedTicket[]) => void;
	/** What is asked for next is about these. */
	readonly asked: Readonly<Ref<readonly ListedTicket[]>>;
	/** The selection, or the one given where nothing is selected. Answers whether there is any. */
	readonly askAbout: (other: ListedTicket | undefined) => boolean;
}

/** The tickets that somebody has chosen, row by row or all of the view at once. */
export function useChosenTickets(source: Readonly<Ref<ListSource>>): ChosenTickets {
	const api = useDeskApi();
	const selection = createSelection();
	const reading = ref<number | null>(null);
	const asked = shallowRef<readonly ListedTicket[]>([]);
	let stopping: AbortController | null = null;
	const count = computed(() => {
		void selection.version.value;
		return selection.size();
	});
	const readAll = useAct(async () => {
		const mine = new AbortController();
		stopping = mine;
		reading.value = 0;
		try {
			const progress = (read: number) => (reading.value = read);
			selection.add(await readAllTickets(api, source.value, { signal: mine.signal, progress }));
		} catch (error) {
			if (!mine.signal.aborted) throw error;
		} finally {
			reading.value = null;
		}
	});
	onScopeDispose(() => stopping?.abort());
	return {
		...{ selection, count, reading, asked },
		selectAll: () => readAll.run(),
		clear() {
			stopping?.abort();
			selection.clear();
		},
		flipAll(tickets) {
			if (tickets.every(({ id }) => selection.has(id))) selection.clear();
			else selection.add(tickets);
		},
		askAbout(other) {
			asked.value = count.value > 0 ? selection.tickets() : other ? [other] : [];
			return asked.value.length > 0;
		},
	};
}
