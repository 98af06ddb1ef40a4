import type { RowRange } from './list-window.ts';

/** One column by which a list is sorted; `customer.name` sorts by the name of the customer. */
export interface SortKey {
	readonly field: string;
	readonly descending: boolean;
}

export type Filter = Readonly<Record<string, unknown>>;

/** A part of a sorted list that one query reads in order. */
export interface Segment {
	/** What the tickets of this part have in common, beside the filter of the list. */
	readonly filter: readonly Filter[];
	/** As Directus takes it. */
	readonly sort: readonly string[];
}

/** The columns that are never empty. Of all others, the empty ones come last, whatever the database thinks of them. */
const neverEmpty: ReadonlySet<string> = new Set([
	...['urgent', 'subject', 'status', 'id', 'number', 'type', 'received_at'],
]);

/** The order in which tickets are to be taken (R17, 2.2.3), as far as columns say it. */
export const queueOrder: readonly SortKey[] = [
	{ field: 'urgent', descending: true },
	{ field: 'next_due_at', descending: false },
	{ field: 'received_at', descending: false },
];

export function readSort(keys: readonly string[]): readonly SortKey[] {
	return keys
		.filter((key) => /^-?[a-z_]+(\.[a-z_]+)?$/.test(key))
		.map((key) =>
			key.startsWith('-') ? { field: key.slice(1), descending: true } : { field: key, descending: false },
		);
}

export function writeSort(keys: readonly SortKey[]): readonly string[] {
	return keys.map(({ field, descending }) => (descending ? `-${field}` : field));
}

/**
 * A sorted list in parts that follow each other. Databases disagree on where empty values belong, and a part of its
 * own is what an index finds at once, however far down it lies.
 */
export function segmentsOf(keys: readonly SortKey[]): readonly Segment[] {
	const [first, ...others] = keys;
	if (first?.field !== 'urgent') return withEmptyLast(keys, []);
	return [first.descending, !first.descending].flatMap((urgent) =>
		withEmptyLast(others, [{ urgent: { _eq: urgent } }]),
	);
}

function withEmptyLast(keys: readonly SortKey[], filter: readonly Filter[]): readonly Segment[] {
	const [first, ...others] = keys;
	if (!first || neverEmpty.has(first.field)) return [{ filter, sort: inOrder(keys) }];
	const column = columnOf(first);
	return [
		{ filter: [...filter, { [column]: { _nnull: true } }], sort: inOrder(keys) },
		{ filter: [...filter, { [column]: { _null: true } }], sort: inOrder(others) },
	];
}

/** The key comes last, so that two queries never disagree about equals. */
function inOrder(keys: readonly SortKey[]): readonly string[] {
	return [...writeSort(keys), 'id'];
}

/** Of a relation, the column that holds it: a customer without a name counts as one. */
function columnOf({ field }: SortKey): string {
	return field.split('.')[0] ?? field;
}

/** What to ask for to learn how many tickets each part has. */
export interface CountQuestion {
	readonly groupBy: readonly string[];
	/** Asked once for all, and once more for those in which this is not empty; null: once is enough. */
	readonly filled: Filter | null;
}

export function countQuestionOf(keys: readonly SortKey[]): CountQuestion {
	const byUrgency = keys[0]?.field === 'urgent';
	const next = keys[byUrgency ? 1 : 0];
	const filled = next && !neverEmpty.has(next.field) ? { [columnOf(next)]: { _nnull: true } } : null;
	return { groupBy: byUrgency ? ['urgent'] : [], filled };
}

/** A row of an answer; PostgreSQL gives counts as text, SQLite truth as a number. */
export interface CountRow {
	readonly urgent?: unknown;
	readonly countDistinct: { readonly id: number | string };
}

/** How many tickets each of `segmentsOf` has, from the answers for all and for those that are filled. */
export function countsOf(
	{ all, filled }: { readonly all: readonly CountRow[]; readonly filled: readonly CountRow[] | null },
	keys: readonly SortKey[],
): readonly number[] {
	const split = (among: (row: CountRow) => boolean) => {
		const total = sum(all.filter(among));
		if (filled === null) return [total];
		const some = Math.min(total, sum(filled.filter(among)));
		return [some, total - some];
	};
	const [first] = keys;
	if (first?.field !== 'urgent') return split(() => true);
	return [first.descending, !first.descending].flatMap((wanted) =>
		split(({ urgent }) => isTrue(urgent) === wanted),
	);
}

function sum(rows: readonly CountRow[]): number {
	return rows.reduce((total, { countDistinct }) => total + Number(countDistinct.id), 0);
}

function isTrue(value: unknown): boolean {
	return value === true || value === 1 || value === '1' || value === 'true';
}

/** What to read of which part. */
export interface Piece {
	readonly segment: number;
	readonly offset: number;
	readonly limit: number;
}

/** The pieces of which these rows consist, in order. */
export function piecesOf({ first, end }: RowRange, counts: readonly number[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let start = 0;
	for (const [segment, count] of counts.entries()) {
		const from = Math.max(first, start);
		const to = Math.min(end, start + count);
		if (from < to) pieces.push({ segment, offset: from - start, limit: to - from });
		start += count;
	}
	return pieces;
}
