import type { Db } from './db.ts';
import { takeLock } from './lock.ts';
import { organizationTable } from './tables.ts';

interface Reservation {
	readonly customer: string;
	/** Null for one that has no row yet. */
	readonly version: string | null;
	/** Epoch ms. */
	readonly now: number;
	readonly until: number;
}

const nameOf = (customer: string) => `versions:${customer}`;

/**
 * Lets one version at a time enter the history of a customer. In a transaction the row of the customer stays locked
 * until it ends. Directus asks about a change outside the transaction that makes it; the version then holds a lease
 * until it is released. False while another version holds one.
 */
export async function takeCustomer(db: Db, reservation: Reservation): Promise<boolean> {
	if (!db.isTransaction) return db.transaction((trx) => lease(trx, reservation));
	await lockCustomer(db, reservation.customer);
	const held: object[] = await db('desk_engine_locks')
		.where({ name: nameOf(reservation.customer) })
		.where('until', '>=', reservation.now)
		.whereNot({ token: reservation.version ?? '' })
		.forUpdate();
	return held.length === 0;
}

async function lease(trx: Db, { customer, version, now, until }: Reservation): Promise<boolean> {
	await lockCustomer(trx, customer);
	return takeLock(trx, { name: nameOf(customer), token: version ?? '', now, until });
}

/** The same row on every database, and before any other of the version. */
async function lockCustomer(db: Db, id: string): Promise<void> {
	await db(organizationTable.name).where({ id }).forUpdate();
}

/** Gives back whatever these versions hold. */
export async function releaseCustomers(db: Db, versions: readonly string[]): Promise<void> {
	await db('desk_engine_locks').whereIn('token', versions).update({ token: null, until: null });
}
