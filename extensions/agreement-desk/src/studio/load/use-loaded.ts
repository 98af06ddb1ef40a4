import {
	computed,
	onScopeDispose,
	ref,
	shallowRef,
	watch,
	type ComputedRef,
	type Ref,
	type WatchSource,
} from 'vue';
import { passesByItself, problemOf, type Problem } from '../api/problem.ts';

export interface Loaded<T> {
	/** What was read last; it stays while it is read anew, so that nothing jumps. */
	readonly data: Readonly<Ref<T | null>>;
	readonly problem: Readonly<Ref<Problem | null>>;
	/** Nothing has been read yet. */
	readonly isFirst: ComputedRef<boolean>;
	/** Something is being read, for the first time or anew. */
	readonly isLoading: Readonly<Ref<boolean>>;
	/** Reads anew; answers when that is over, whatever came of it. */
	readonly reload: () => Promise<void>;
	/** Puts something in its place that is known already, such as the answer to a change. */
	readonly replace: (data: T) => void;
}

interface Loading {
	/** Read anew when one of these changes. */
	readonly on?: WatchSource | WatchSource[];
	/** Not before somebody calls `reload`. */
	readonly later?: boolean;
}

const retryMs = 5_000;

/**
 * Reads something for a screen and keeps what became of it. The answer to an older question never takes the place of
 * that to a newer one. A server that is away or starting is asked again by itself.
 */
export function useLoaded<T>(
	load: (asking: { signal: AbortSignal }) => Promise<T>,
	{ on, later = false }: Loading = {},
): Loaded<T> {
	const data: Ref<T | null> = shallowRef(null);
	const problem = ref<Problem | null>(null);
	const isLoading = ref(!later);
	let current: AbortController | null = null;
	let retry: ReturnType<typeof setTimeout> | undefined;

	async function reload() {
		clearTimeout(retry);
		current?.abort();
		const mine = new AbortController();
		current = mine;
		isLoading.value = true;
		try {
			const answer = await load({ signal: mine.signal });
			if (current !== mine) return;
			data.value = answer;
			problem.value = null;
		} catch (error) {
			if (current !== mine) return;
			problem.value = problemOf(error);
			if (passesByItself(problem.value)) retry = setTimeout(() => void reload(), retryMs);
		}
		isLoading.value = false;
	}

	if (on) watch(on, () => void reload());
	if (!later) void reload();
	onScopeDispose(() => {
		clearTimeout(retry);
		current?.abort();
		current = null;
	});
	return {
		data,
		problem,
		isLoading,
		isFirst: computed(() => data.value === null && problem.value === null),
		reload,
		replace(known) {
			// an answer that is on its way knows less than this one
			clearTimeout(retry);
			current?.abort();
			current = null;
			isLoading.value = false;
			problem.value = null;
			data.value = known;
		},
	};
}
