import type { DeskApi } from '../../studio/api/use-desk-api.ts';
import {
	countQuestionOf,
	countsOf,
	piecesOf,
	segmentsOf,
	type CountRow,
	type Filter,
	type SortKey,
} from './list-order.ts';
import type { RowRange } from './list-window.ts';
import type { ListedTicket } from './ticket-columns.ts';
import { allOf } from './ticket-filters.ts';

/** What a list is made of. */
export interface ListSource {
	readonly conditions: readonly Filter[];
	readonly sort: readonly SortKey[];
	readonly fields: readonly string[];
}

interface Asking {
	readonly signal: AbortSignal;
}

const collection = '/items/desk_tickets';
const atOnce = 1_000;
/** What has to be known of a ticket before something is done to it. */
const briefFields = ['id', 'number', 'subject', 'status', 'urgent', 'assignee.id'];

function queryOf({ conditions }: ListSource, more: readonly Filter[] = []) {
	const filter = allOf([...conditions, ...more]);
	return filter ? { filter: JSON.stringify(filter) } : {};
}

/** How many tickets each part of the list has; see `segmentsOf`. */
export async function countTickets(
	api: DeskApi,
	source: ListSource,
	asking: Asking,
): Promise<readonly number[]> {
	const { groupBy, filled } = countQuestionOf(source.sort);
	const ask = (more: readonly Filter[]) =>
		api.get<readonly CountRow[]>(
			collection,
			{
				...queryOf(source, more),
				...(groupBy.length > 0 ? { groupBy: groupBy.join(',') } : {}),
				// a filter by timers finds a ticket once for each of them
				aggregate: JSON.stringify({ countDistinct: ['id'] }),
			},
			asking,
		);
	const [all, some] = await Promise.all([ask([]), filled ? ask([filled]) : null]);
	return countsOf({ all, filled: some }, source.sort);
}

/** These rows of the list. Fewer come when tickets have left it since they were counted. */
export async function readTickets(
	api: DeskApi,
	{ source, counts, range }: { source: ListSource; counts: readonly number[]; range: RowRange },
	asking: Asking,
): Promise<readonly ListedTicket[]> {
	const segments = segmentsOf(source.sort);
	const parts = piecesOf(range, counts).map(({ segment, offset, limit }) => {
		const { filter = [], sort = [] } = segments[segment] ?? {};
		const query = { ...queryOf(source, filter), fields: source.fields.join(','), sort: sort.join(',') };
		return api.get<readonly ListedTicket[]>(collection, { ...query, offset, limit }, asking);
	});
	return (await Promise.all(parts)).flat();
}

/** The tickets of these keys, in no order. */
export function readTicketsByKey(
	api: DeskApi,
	{ ids, fields }: { ids: readonly string[]; fields: readonly string[] },
): Promise<readonly ListedTicket[]> {
	const filter = JSON.stringify({ id: { _in: ids } });
	return api.get<readonly ListedTicket[]>(collection, { filter, fields: fields.join(','), limit: -1 });
}

/** Every ticket of the list with the least that is to be known of it, a thousand at a time. */
export async function readAllTickets(
	api: DeskApi,
	source: ListSource,
	{ signal, progress }: Asking & { readonly progress: (read: number, total: number) => void },
): Promise<readonly ListedTicket[]> {
	const brief = { ...source, fields: briefFields };
	const counts = await countTickets(api, brief, { signal });
	const total = counts.reduce((sum, one) => sum + one, 0);
	const rows: ListedTicket[] = [];
	for (let first = 0; first < total; first += atOnce) {
		const range = { first, end: Math.min(first + atOnce, total) };
		rows.push(...(await readTickets(api, { source: brief, counts, range }, { signal })));
		progress(rows.length, total);
	}
	return rows;
}
