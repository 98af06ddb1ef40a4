import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { passesByItself, problemOf, type Problem } from '../../studio/api/problem.ts';
import { useDeskApi, type DeskApi } from '../../studio/api/use-desk-api.ts';
import { BlockStore } from './block-store.ts';
import type { RowRange } from './list-window.ts';
import { countTickets, readTickets, readTicketsByKey, type ListSource } from './read-tickets.ts';
import type { ListedTicket } from './ticket-columns.ts';

export interface TicketList {
	/** How many tickets there are; null until it is known. */
	readonly total: ComputedRef<number | null>;
	/** Goes up with every change of what `rowAt` gives. */
	readonly version: Readonly<Ref<number>>;
	readonly rowAt: (index: number) => ListedTicket | undefined;
	/** These rows are seen; what is missing of them is read. */
	readonly show: (range: RowRange) => void;
	readonly problem: Readonly<Ref<Problem | null>>;
	readonly isLoading: Readonly<Ref<boolean>>;
	readonly isFirst: ComputedRef<boolean>;
	/** Counts and reads anew, in the order that holds now; what is there stays until then. */
	readonly reload: () => Promise<void>;
	/** Reads the rows that are seen anew, and leaves each where it is. */
	readonly refreshValues: () => Promise<void>;
}

const blockSize = 100;
/** About 6,000 rows: enough to scroll back and forth without a pause, and some megabytes at most. */
const mostBlocks = 60;
const retryMs = 5_000;

/** A list as it was counted last, and what has been read of it. */
interface Counted {
	readonly source: ListSource;
	readonly counts: readonly number[];
	readonly total: number;
	readonly store: BlockStore<ListedTicket>;
}

interface State {
	readonly api: DeskApi;
	readonly source: Readonly<Ref<ListSource>>;
	readonly current: Ref<Counted | null>;
	readonly version: Ref<number>;
	readonly problem: Ref<Problem | null>;
	readonly isLoading: Ref<boolean>;
	seen: RowRange;
	asked: AbortController | null;
	retry: ReturnType<typeof setTimeout> | undefined;
}

/**
 * A long list of tickets, read where it is looked at. Another source takes its place once its first rows are there.
 * `seen` is where it is looked at first.
 */
export function useTicketList(source: Readonly<Ref<ListSource>>, seen: RowRange): TicketList {
	const state: State = {
		...{ api: useDeskApi(), source, current: shallowRef<Counted | null>(null), version: ref(0) },
		...{ problem: ref<Problem | null>(null), isLoading: ref(true) },
		...{ seen, asked: null, retry: undefined },
	};
	const { current, problem, isLoading, version } = state;
	watch(source, () => void reload(state));
	void reload(state);
	onScopeDispose(() => {
		clearTimeout(state.retry);
		state.asked?.abort();
		state.asked = null;
		current.value?.store.stop();
	});
	return {
		...{ version, problem, isLoading },
		total: computed(() => current.value?.total ?? null),
		rowAt: (index) => current.value?.store.rowAt(index),
		show(range) {
			state.seen = range;
			current.value?.store.want(range);
		},
		isFirst: computed(() => current.value === null && problem.value === null),
		reload: () => reload(state),
		refreshValues: () => refreshValues(state),
	};
}

async function reload(state: State): Promise<void> {
	const { api, current, problem, isLoading, version } = state;
	clearTimeout(state.retry);
	state.asked?.abort();
	const mine = new AbortController();
	state.asked = mine;
	isLoading.value = true;
	const source = state.source.value;
	try {
		const counts = await countTickets(api, source, mine);
		if (state.asked !== mine) return;
		const next = await filled(state, { source, counts, total: counts.reduce((sum, one) => sum + one, 0) });
		if (state.asked !== mine) return next.store === current.value?.store ? undefined : next.store.stop();
		if (next.store !== current.value?.store) current.value?.store.stop();
		current.value = next;
		// the reader may have scrolled on meanwhile
		next.store.want(inside(state.seen, next.total));
		version.value += 1;
	} catch (error) {
		if (state.asked === mine) fail(state, error);
	}
	if (state.asked !== mine) return;
	isLoading.value = false;
	if (current.value?.source === source && problem.value && !passesByItself(problem.value))
		problem.value = null;
}

/** The list with the rows that are seen. */
async function filled(state: State, { source, counts, total }: Omit<Counted, 'store'>): Promise<Counted> {
	const { current } = state;
	const known = current.value?.source === source ? current.value.store : null;
	if (!known && current.value) state.seen = { first: 0, end: state.seen.end - state.seen.first };
	const store = known ?? storeFor(state, { source, counts, total });
	const next = { source, counts, total, store };
	// what is read from now on goes by the new counts
	if (known) current.value = next;
	await store.renew(inside(state.seen, total), total);
	return next;
}

function storeFor(state: State, counted: Omit<Counted, 'store'>): BlockStore<ListedTicket> {
	const { api, current, problem, version } = state;
	return new BlockStore<ListedTicket>({
		...{ blockSize, most: mostBlocks, total: counted.total },
		load: async (range, asking) => {
			const { source, counts } = current.value?.source === counted.source ? current.value : counted;
			const rows = await readTickets(api, { source, counts, range }, asking);
			problem.value = null;
			return rows;
		},
		changed: () => (version.value += 1),
		failed: (error) => fail(state, error),
	});
}

function fail(state: State, error: unknown) {
	const problem = problemOf(error);
	state.problem.value = problem;
	clearTimeout(state.retry);
	if (passesByItself(problem)) state.retry = setTimeout(() => void reload(state), retryMs);
}

async function refreshValues({ api, current, seen }: State): Promise<void> {
	const counted = current.value;
	if (!counted) return;
	const ids: string[] = [];
	for (let index = seen.first; index < seen.end; index += 1) {
		const row = counted.store.rowAt(index);
		if (row) ids.push(row.id);
	}
	if (ids.length === 0) return;
	try {
		counted.store.replace(await readTicketsByKey(api, { ids, fields: counted.source.fields }));
	} catch {
		// what is shown is a little old; the next look may succeed
	}
}

function inside({ first, end }: RowRange, total: number): RowRange {
	const last = Math.min(end, total);
	return { first: Math.max(0, Math.min(first, last - (end - first))), end: last };
}
