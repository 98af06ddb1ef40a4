import type { Knex } from 'knex';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';

/** The columns of each table that are keys, and so become new ones in each copy. */
const keys = {
	desk_events: ['id', 'ticket', 'timer'],
	desk_timers: ['id', 'ticket'],
	desk_tickets: ['id'],
} as const;

type Table = keyof typeof keys;
const allTables: readonly Table[] = ['desk_events', 'desk_timers', 'desk_tickets'];

export interface Copies {
	/** The keys of the tickets that are copied. */
	readonly tickets: readonly string[];
	/** The number of the first copy, from 2, and of the last one. */
	readonly from: number;
	readonly to: number;
	/** All of their rows where it is not said. */
	readonly tables?: readonly Table[];
}

/**
 * Copies tickets with their timers and timelines in the database, on PostgreSQL or SQLite; only their keys and numbers
 * are new.
 */
export async function multiplyTickets(
	db: Knex,
	{ tickets, from, to, tables = allTables }: Copies,
): Promise<void> {
	const isPostgres = vendorOf(db) === 'postgres';
	for (const table of tables) {
		const own: readonly string[] = keys[table];
		const columns = Object.keys(await db(table).columnInfo());
		const values = columns.map((column) => {
			if (own.includes(column)) return newKey(column, isPostgres);
			return column === 'number' ? `t."number" || '-' || n` : `t."${column}"`;
		});
		const names = columns.map((column) => `"${column}"`).join(', ');
		const ticket = table === 'desk_tickets' ? 'id' : 'ticket';
		await db.raw(
			`insert into "${table}" (${names})
			 with recursive numbers(n) as (select ${from} union all select n + 1 from numbers where n < ${to})
			 select ${values.join(', ')} from "${table}" t cross join numbers
			 where t."${ticket}" in (${tickets.map(() => '?').join(', ')})`,
			[...tickets],
		);
		await db.raw(isPostgres ? `analyze "${table}"` : 'analyze');
	}
}

/** The last eight digits of the key give way to the number of the copy, the same in every table. */
function newKey(column: string, isPostgres: boolean): string {
	return isPostgres
		? `(left(t."${column}"::text, 28) || lpad(to_hex(n), 8, '0'))::uuid`
		: `substr(t."${column}", 1, 28) || printf('%08x', n)`;
}
