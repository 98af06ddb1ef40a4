import { vendorOf, type Db } from './db.ts';

const table = 'desk_engine_ticket_numbers';

/**
 * The next running number for a ticket. PostgreSQL and MySQL hand numbers out outside the transaction, so
 * that creates do not queue behind each other and a rolled-back create leaves a gap. SQLite has one writer
 * anyway; there the counter belongs to the transaction.
 */
export async function nextTicketSequence(db: Db): Promise<number> {
	const vendor = vendorOf(db);
	if (vendor === 'postgres') {
		const { rows }: { rows: { next: string }[] } = await db.raw(`select nextval('${table}_id_seq') as next`);
		return Number(rows[0]?.next);
	}
	if (vendor === 'mysql') {
		const [id]: number[] = await db(table).insert({});
		return Number(id);
	}
	const [row]: { next: number }[] = await db.raw(
		`update ${table} set id = id + 1 where id = (select max(id) from ${table}) returning id as next`,
	);
	return Number(row?.next);
}

/** Creates what the above counts with. */
export async function createTicketSequence(db: Db): Promise<void> {
	if (await db.schema.hasTable(table)) return;
	await db.schema.createTable(table, (columns) => {
		columns.increments('id');
	});
	if (vendorOf(db) === 'sqlite') await db(table).insert({ id: 0 });
}
