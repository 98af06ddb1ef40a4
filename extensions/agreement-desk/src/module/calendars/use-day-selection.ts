import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { datesBetween } from './year-grid.ts';

export interface DaySelection {
	/** In order; empty while nothing is chosen. */
	readonly dates: ComputedRef<readonly string[]>;
	readonly has: (date: string) => boolean;
	/** Where the last choice ended. */
	readonly head: Readonly<Ref<string | null>>;
	/** Chooses one date, or with `extend` all from the first one on. */
	readonly choose: (date: string, options?: { extend?: boolean }) => void;
	readonly clear: () => void;
}

/** One date or a row of them, as a spreadsheet lets one choose. */
export function useDaySelection(): DaySelection {
	const anchor = ref<string | null>(null);
	const head = ref<string | null>(null);
	const dates = computed(() =>
		anchor.value === null || head.value === null ? [] : datesBetween(anchor.value, head.value),
	);
	const known = computed(() => new Set(dates.value));
	return {
		dates,
		head,
		has: (date) => known.value.has(date),
		choose(date, { extend = false } = {}) {
			if (!extend || anchor.value === null) anchor.value = date;
			head.value = date;
		},
		clear() {
			anchor.value = null;
			head.value = null;
		},
	};
}
