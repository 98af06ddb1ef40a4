import type { Emitter } from '../desk/publish/publish.ts';
import type { Host } from '../install/host.ts';
import { pretendAbsent } from '../store/pretend-absent.ts';
import { readBell } from '../store/read-bell.ts';
import { ownEmissions } from './own-emissions.ts';

/** The caches are emptied where the rows were written; nothing is written here. */
const emitOnly = {
	autoPurgeCache: false,
	bypassLimits: true,
	bypassAutoIncrementSequenceReset: true,
} as const;

/**
 * Has Directus tell its listeners of rows that were written past its services. It hands extensions no way to do that
 * but its services, which tell as they write: so the row is written once more, in a transaction that pretends it was
 * not there and is rolled back. An update of nothing writes nothing anyway.
 */
export function createEmitter(host: Host): Emitter {
	const { database, services } = host;

	async function recreate(
		collection: string,
		row: Readonly<Record<string, unknown>> & { id: string | number },
	) {
		// Before the transaction: SQLite has no second connection to read the schema by.
		const schema = await host.getSchema();
		await pretendAbsent(database, { collection, key: row.id }, async (trx) => {
			ownEmissions.recreating(trx, String(row.id));
			await new services.ItemsService(collection, { knex: trx, schema }).createOne(row, emitOnly);
		});
	}

	return {
		async created(event) {
			await recreate('desk_events', event);
		},
		async ringing(key) {
			const bell = await readBell(database, key);
			if (bell) await recreate('directus_notifications', { ...bell, id: key });
		},
		async changed(collection, keys) {
			const list = [...keys];
			ownEmissions.touching(list);
			const schema = await host.getSchema();
			await new services.ItemsService(collection, { knex: database, schema }).updateMany(list, {}, emitOnly);
		},
	};
}
