import type { Db } from './db.ts';

/**
 * Does something as if this row were not there yet, and takes back everything that was written meanwhile. Nobody else
 * sees the row missing, and nothing of it remains.
 *
 * @param db not a transaction: it is rolled back.
 */
export async function pretendAbsent(
	db: Db,
	{ collection, key }: { readonly collection: string; readonly key: string | number },
	work: (trx: Db) => Promise<unknown>,
): Promise<void> {
	const trx = await db.transaction();
	try {
		await trx(collection).where({ id: key }).delete();
		await work(trx);
	} finally {
		await trx.rollback();
	}
}
