import type { Db } from '../../store/db.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { readSealed, replaceSealed } from '../../store/secret-rows.ts';
import { secretColumnsOf, withSecrets } from './secret-columns.ts';

/** A column of a row that holds something which no key of this instance opens. */
export interface Unreadable {
	readonly collection: string;
	readonly row: string;
	readonly column: string;
}

/** Seals anew, with the key in force, what was sealed with one that has been replaced; the former key can go then. */
export async function resealSecrets(db: Db, box: SecretBox): Promise<void> {
	for await (const { place, sealed } of everySecret(db)) {
		if (!box.isOutdated(sealed)) continue;
		const plain = box.open(sealed, place);
		if (plain === null) continue;
		const at = { collection: place.collection, id: place.row, column: place.column };
		await replaceSealed(db, at, { from: sealed, to: box.seal(plain, place) });
	}
}

/** Secrets that have become unreadable: their key was replaced and its former value is not given. */
export async function findUnreadable(db: Db, box: SecretBox): Promise<Unreadable[]> {
	const found: Unreadable[] = [];
	for await (const { place, sealed } of everySecret(db)) {
		if (box.open(sealed, place) === null) found.push(place);
	}
	return found;
}

async function* everySecret(db: Db) {
	for (const definition of withSecrets) {
		const { collection } = definition;
		for (const { id, sealed } of await readSealed(db, collection, secretColumnsOf(definition))) {
			for (const [column, value] of Object.entries(sealed)) {
				yield { place: { collection, column, row: id }, sealed: value };
			}
		}
	}
}
