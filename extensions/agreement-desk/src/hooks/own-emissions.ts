import type { Db } from '../store/db.ts';

/** By the transaction that re-creates it: the key of the row. */
const recreated = new WeakMap<Db, string>();
/** The lists of keys of updates that change nothing. */
const touched = new WeakSet<object>();

/**
 * What we pass through Directus's services only for their listeners to be told. Our own hooks know it again by the
 * very objects that Directus hands on: by nothing that a client could send, and nothing that a Flow inherits which
 * such a call sets off.
 */
export const ownEmissions = {
	recreating(trx: Db, key: string): void {
		recreated.set(trx, key);
	},
	isRecreation(trx: Db, payload: unknown): boolean {
		const key = recreated.get(trx);
		if (key === undefined || typeof payload !== 'object' || payload === null) return false;
		return 'id' in payload && String(payload.id) === key;
	},
	touching(keys: object): void {
		touched.add(keys);
	},
	isTouch(keys: unknown): boolean {
		return typeof keys === 'object' && keys !== null && touched.has(keys);
	},
};
