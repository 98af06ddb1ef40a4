import { computed, type ComputedRef } from 'vue';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLoaded } from '../../studio/load/use-loaded.ts';
import { countIn, groupQuery, readyViews, type Reader, type TicketGroup } from './ready-views.ts';

interface GroupRow extends Omit<TicketGroup, 'count'> {
	readonly count: { readonly id: number | string };
}

/** How many tickets each ready view has, by one question; null where that is not known. */
export function useViewCounts(reader: ComputedRef<Reader>): {
	readonly counts: ComputedRef<ReadonlyMap<string, number | null>>;
	readonly reload: () => Promise<void>;
} {
	const api = useDeskApi();
	const groups = useLoaded(
		async (asking) => {
			const rows = await api.get<readonly GroupRow[]>(
				'/items/desk_tickets',
				{ ...groupQuery, groupBy: groupQuery.groupBy.join(',') },
				asking,
			);
			return rows.map(({ count, ...group }): TicketGroup => ({ ...group, count: Number(count.id) }));
		},
		{ later: true },
	);
	const counts = computed(() => {
		const known = groups.data.value;
		return new Map(readyViews.map((view) => [view.key, known && countIn(view, known, reader.value)]));
	});
	return { counts, reload: groups.reload };
}
