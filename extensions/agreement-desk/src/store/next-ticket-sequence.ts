import { vendorOf, type Db } from './db.ts';
import { transactionMemo } from './transaction-memo.ts';

const table = 'desk_engine_ticket_numbers';

/** A transaction that creates a second ticket is a batch; from then on it takes numbers in blocks of this size. */
const blockSize = 100;

/**
 * The next running number for a ticket. PostgreSQL and MySQL hand numbers out outside the transaction, so
 * that creates do not queue behind each other and a rolled-back create leaves a gap. SQLite has one writer
 * anyway; there the counter belongs to the transaction.
 */
export async function nextTicketSequence(db: Db): Promise<number> {
	const memo = transactionMemo(db);
	const reserved = memo?.get('ticket numbers') as number[] | undefined;
	const numbers = reserved?.length ? reserved : await reserve(db, reserved ? blockSize : 1);
	const [next, ...rest] = numbers;
	memo?.set('ticket numbers', rest);
	if (next === undefined) throw new Error('The database gave no ticket number');
	return next;
}

/** Takes `count` numbers that nobody else gets. */
async function reserve(db: Db, count: number): Promise<number[]> {
	const vendor = vendorOf(db);
	if (vendor === 'postgres') {
		const sequence = `${table}_id_seq`;
		const { rows }: { rows: { next: string }[] } = await db.raw(
			`select nextval('${sequence}') as next from generate_series(1, ?)`,
			[count],
		);
		return rows.map(({ next }) => Number(next));
	}
	if (vendor === 'mysql') {
		// A multi-row insert of known size gets consecutive values; the driver returns the first.
		const [first]: number[] = await db(table).insert(Array.from({ length: count }, () => ({ id: null })));
		return consecutive(Number(first), count);
	}
	const [row]: { last: number }[] = await db.raw(`update ${table} set id = id + ? returning id as last`, [
		count,
	]);
	return consecutive(Number(row?.last) - count + 1, count);
}

function consecutive(first: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => first + index);
}

/** Creates what the above counts with. */
export async function createTicketSequence(db: Db): Promise<void> {
	if (await db.schema.hasTable(table)) return;
	await db.schema.createTable(table, (columns) => {
		columns.increments('id');
	});
	if (vendorOf(db) === 'sqlite') await db(table).insert({ id: 0 });
}
