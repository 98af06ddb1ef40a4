import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { firstView, readListQuery, writeListQuery, type ListQuery } from './list-query.ts';

/** Where somebody was in a list, so that coming back from a ticket leads there again. */
export interface Place {
	/** CSS pixels. */
	readonly scrollTop: number;
	/** The row that was pointed at; -1: none. */
	readonly active: number;
}

interface ListState {
	/** What the list shows, as the address says it. */
	readonly query: ComputedRef<ListQuery>;
	readonly change: (changes: Partial<ListQuery>) => void;
	/** Where the reader was the last time they looked at this list. */
	readonly place: () => Place;
	readonly remember: (place: Place) => void;
}

const start: Place = { scrollTop: 0, active: -1 };
/** As long as the studio is open. */
const places = new Map<string, Place>();
let last: Record<string, string> | null = null;

/** The state of the list of tickets, kept in the address; without one there, the list that was looked at last. */
export function useListState(): ListState {
	const route = useRoute();
	const router = useRouter();
	const here = route.path;
	if (Object.keys(route.query).length === 0) void router.replace({ query: last ?? { view: firstView } });
	const address = ref(Object.keys(route.query).length === 0 ? (last ?? {}) : route.query);
	watch(
		() => route.query,
		(query) => {
			// leaving for another page changes the address too
			if (route.path !== here) return;
			if (Object.keys(query).length === 0) void router.replace({ query: address.value });
			else address.value = query;
		},
	);
	const query = computed(() => readListQuery(address.value));
	watch(query, (now) => (last = writeListQuery(now)), { immediate: true });

	const key = () => JSON.stringify(writeListQuery(query.value));
	return {
		query,
		change(changes) {
			const changed = { ...query.value, ...changes };
			places.delete(JSON.stringify(writeListQuery(changed)));
			void router.replace({ query: writeListQuery(changed) });
		},
		place: () => places.get(key()) ?? start,
		remember: (place) => places.set(key(), place),
	};
}

interface Shown {
	/** Null: as the view has it. */
	readonly columns: Ref<readonly string[] | null>;
	readonly isCompact: Ref<boolean>;
}

const storageKey = 'agreement-desk-tickets';

/** How the reader likes lists of tickets, kept in this browser. */
export function useListLooks(): Shown {
	const kept = readKept();
	const columns = ref<readonly string[] | null>(kept.columns);
	const isCompact = ref(kept.isCompact);
	watch([columns, isCompact], () => {
		const looks = { columns: columns.value, isCompact: isCompact.value };
		localStorage.setItem(storageKey, JSON.stringify(looks));
	});
	return { columns, isCompact };
}

function readKept(): { columns: readonly string[] | null; isCompact: boolean } {
	try {
		const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Readonly<Record<string, unknown>>;
		const columns = Array.isArray(kept['columns'])
			? kept['columns'].filter((name) => typeof name === 'string')
			: null;
		return { columns, isCompact: kept['isCompact'] === true };
	} catch {
		return { columns: null, isCompact: false };
	}
}
