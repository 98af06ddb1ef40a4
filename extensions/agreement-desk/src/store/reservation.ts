import { isLockedByOthers, type Db } from './db.ts';
import { layLock, takeLock } from './lock.ts';

/** That only one request at a time may go on with something. */
export interface Reservation {
	readonly name: string;
	/** Who may take it again while it is held. */
	readonly holder: string;
	/** A row that stands for it: the same one on every database, and locked before any other that is changed. */
	readonly row: { readonly table: string; readonly id: string };
	/** Epoch ms. */
	readonly now: number;
	readonly until: number;
}

/**
 * In a transaction the row stays locked until it ends. Directus asks about an update outside the transaction that
 * makes it; the holder then has a lease until it is released. False while another one holds it, or what it is kept in.
 *
 * @throws the error of the database where this deadlocks the transaction that asks.
 */
export async function reserve(db: Db, reservation: Reservation): Promise<boolean> {
	// A deadlock ends the transaction in which it happens, and whoever went on in it would write outside of any.
	if (db.isTransaction) return isFree(db, reservation);
	try {
		const { token, until } = await layLock(db, reservation.name);
		// A look is cheap; a transaction would wait for the row that the holder is about to change.
		if (token !== reservation.holder && until !== null && until >= reservation.now) return false;
		return await db.transaction((trx) => lease(trx, reservation));
	} catch (error) {
		if (isLockedByOthers(error)) return false;
		throw error;
	}
}

async function isFree(db: Db, reservation: Reservation): Promise<boolean> {
	await lockRow(db, reservation);
	const held: object[] = await db('desk_engine_locks')
		.where({ name: reservation.name })
		.where('until', '>=', reservation.now)
		.whereNot({ token: reservation.holder })
		.forUpdate();
	return held.length === 0;
}

async function lease(trx: Db, { name, holder, row, now, until }: Reservation): Promise<boolean> {
	await lockRow(trx, { row });
	return takeLock(trx, { name, token: holder, now, until });
}

async function lockRow(db: Db, { row: { table, id } }: Pick<Reservation, 'row'>): Promise<void> {
	await db(table).where({ id }).forUpdate();
}
