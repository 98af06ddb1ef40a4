import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { useMe } from '../../studio/agent/use-me.ts';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { queueOrder, type Filter, type SortKey } from './list-order.ts';
import type { ListSource } from './read-tickets.ts';
import { conditionsOf, readyViews, type Reader, type ReadyView } from './ready-views.ts';
import { searchConditions, searchedFields } from './ticket-search.ts';
import { columnsOf, fieldsOf, usualColumns, type Column } from './ticket-columns.ts';
import { noFilters, toConditions } from './ticket-filters.ts';
import { useListLooks, useListState } from './use-list-state.ts';
import { useSavedViews, type NamedView } from './use-saved-views.ts';

/** What the list shows: the view, narrowed down by search and filters, in its order and with its columns. */
export interface ListView {
	readonly state: ReturnType<typeof useListState>;
	readonly saved: ReturnType<typeof useSavedViews>;
	readonly reader: ComputedRef<Reader>;
	readonly readyView: ComputedRef<ReadyView | null>;
	readonly savedView: ComputedRef<NamedView | null>;
	/** Those of view and filters, without the search. */
	readonly conditions: ComputedRef<readonly Filter[]>;
	readonly search: ComputedRef<string>;
	readonly sort: ComputedRef<readonly SortKey[]>;
	readonly columns: ComputedRef<readonly Column[]>;
	readonly isCompact: Ref<boolean>;
	/** The same object as long as it asks for the same. */
	readonly source: Readonly<Ref<ListSource>>;
	readonly chooseView: (key: string) => void;
	/** Once upwards, once downwards, and then as the view has it. */
	readonly sortBy: (column: Column) => void;
	/** Null: as usual. A saved view of the reader's own keeps its columns. */
	readonly setColumns: (fields: readonly string[] | null) => void;
}

export function useListView(): ListView {
	const { agent } = useMe();
	const user = useDirectusStores().useUserStore().currentUser?.id ?? null;
	const reader = computed(() => ({ user, teams: agent.value?.teams ?? null }));
	const state = useListState();
	const { query, change } = state;
	const fields = useDirectusStores().useFieldsStore();
	// who may not read a name may not search for it either
	const searched = searchedFields.filter(
		({ collection, field }) => fields.getField(collection, field) !== null,
	);
	const looks = useListLooks();
	const saved = useSavedViews();
	const readyView = computed(() => readyViews.find(({ key }) => key === query.value.view) ?? null);
	const savedView = computed(() => saved.views.value.find(({ key }) => key === query.value.view) ?? null);
	const conditions = computed(() => [
		...ownConditions(readyView.value, savedView.value, reader.value),
		...toConditions(query.value.filters),
	]);
	const search = computed(() => query.value.search || savedView.value?.search || '');
	const sort = computed(
		() =>
			[query.value.sort, readyView.value?.sort, savedView.value?.sort].find(
				(keys) => keys && keys.length > 0,
			) ?? queueOrder,
	);
	const columns = computed(() =>
		columnsOf(
			[savedView.value?.columns, looks.columns.value].find((names) => names && names.length > 0) ??
				usualColumns,
		),
	);
	return {
		...{ state, saved, reader, readyView, savedView, conditions, search, sort, columns },
		isCompact: looks.isCompact,
		source: useSource({
			conditions: computed(() => [...conditions.value, ...searchConditions(search.value, searched)]),
			...{ sort, columns },
		}),
		chooseView: (view) => change({ view, sort: null, search: '', filters: noFilters }),
		sortBy({ sortBy: field }) {
			const [first] = query.value.sort ?? [];
			const isSame = first?.field === field;
			change({ sort: isSame && first.descending ? null : [{ field, descending: isSame }] });
		},
		setColumns(names) {
			const view = savedView.value;
			if (!view?.mayChange) looks.columns.value = names;
			else
				void saved.overwrite(view, {
					...view,
					columns: names ?? usualColumns,
					isCompact: looks.isCompact.value,
				});
		},
	};
}

function ownConditions(ready: ReadyView | null, saved: NamedView | null, reader: Reader): readonly Filter[] {
	if (ready) return conditionsOf(ready, reader);
	return saved?.filter ? [saved.filter] : [];
}

function useSource(parts: {
	readonly conditions: ComputedRef<readonly Filter[]>;
	readonly sort: ComputedRef<readonly SortKey[]>;
	readonly columns: ComputedRef<readonly Column[]>;
}): Readonly<Ref<ListSource>> {
	const now = (): ListSource => ({
		...{ conditions: parts.conditions.value, sort: parts.sort.value },
		fields: fieldsOf(parts.columns.value),
	});
	const source = shallowRef(now());
	watch([parts.conditions, parts.sort, parts.columns], () => {
		const wanted = now();
		if (JSON.stringify(wanted) !== JSON.stringify(source.value)) source.value = wanted;
	});
	return source;
}
