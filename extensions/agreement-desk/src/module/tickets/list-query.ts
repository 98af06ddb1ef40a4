import { readSort, writeSort, type SortKey } from './list-order.ts';
import { filterNames, noFilters, type TicketFilters } from './ticket-filters.ts';

/** All that makes a list what it is. It stands in the address, so that a link shows the same to a colleague. */
export interface ListQuery {
	/** The key of a ready view, or the number of a saved one. */
	readonly view: string;
	readonly search: string;
	/** Null: as the view has it. */
	readonly sort: readonly SortKey[] | null;
	readonly filters: TicketFilters;
}

export const firstView = 'take';

type AddressQuery = Readonly<Record<string, unknown>>;

export function readListQuery(query: AddressQuery): ListQuery {
	const sort = readSort(valuesOf(query['sort']));
	const filters: TicketFilters = {
		...noFilters,
		...Object.fromEntries(filterNames.map((name) => [name, valuesOf(query[name])])),
		urgent: query['urgent'] === 'true',
	};
	return {
		view: wordOf(query['view']) || firstView,
		search: wordOf(query['q']),
		sort: sort.length > 0 ? sort : null,
		filters,
	};
}

/** What is as usual is left out. A comma within a value is written as `%2C`, since it stands between values. */
export function writeListQuery({ view, search, sort, filters }: ListQuery): Record<string, string> {
	const given = Object.fromEntries(
		filterNames
			.filter((name) => filters[name].length > 0)
			.map((name) => [name, filters[name].map(quoted).join(',')]),
	);
	return {
		view,
		...(search ? { q: search } : {}),
		...(sort ? { sort: writeSort(sort).join(',') } : {}),
		...given,
		...(filters.urgent ? { urgent: 'true' } : {}),
	};
}

function wordOf(value: unknown): string {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' ? first : '';
}

function valuesOf(value: unknown): readonly string[] {
	return wordOf(value)
		.split(',')
		.filter((word) => word !== '')
		.map((word) => word.replaceAll('%2C', ',').replaceAll('%25', '%'));
}

function quoted(value: string): string {
	return value.replaceAll('%', '%25').replaceAll(',', '%2C');
}
