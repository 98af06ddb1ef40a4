import type { CollectionDefinition } from '../../../../schema/define.ts';
import type { Payload } from '../desk/payload.ts';
import type { Host } from '../install/host.ts';
import { forgetTransaction } from '../store/transaction-memo.ts';
import type { HookCall } from './register.ts';

/**
 * A many-to-one may arrive as a key, as `{ id }` (GraphQL knows no other way), or as an object to create or
 * change on the way. This gives the keys alone, as the rules want to see them; an object without a key stays.
 */
export function keysOfReferences(definition: CollectionDefinition, payload: Payload): Payload {
	return mapReferences(definition, payload, (value) => keyIn(value) ?? value);
}

/**
 * The same for a row that is about to be inserted: what is to be created or changed on the way is written now,
 * in the same transaction and with the rights of whoever asks, since the rules need it before Directus would
 * come to it. Users are left to Directus, which has rules of its own for them.
 */
export async function settleReferences(
	definition: CollectionDefinition,
	payload: Payload,
	{ host, call }: { host: Host; call: HookCall },
): Promise<Payload> {
	const settled: Record<string, unknown> = { ...onlyPlainKeys(definition, payload) };
	for (const [name, collection] of referencesOf(definition)) {
		const value = settled[name];
		if (typeof value !== 'object' || value === null || !collection.startsWith('desk_')) continue;
		settled[name] = await write(collection, value, { host, call });
	}
	return settled;
}

async function write(collection: string, row: object, { host, call }: { host: Host; call: HookCall }) {
	const { db, context } = call;
	const schema = context.schema ?? (await host.getSchema({ database: db }));
	const { accountability } = context;
	const items = new host.services.ItemsService(collection, { knex: db, schema, accountability });
	const key = await items.upsertOne(row);
	forgetTransaction(db);
	return key;
}

/** Objects that say more than their key are kept whole, so that the change they carry is not lost. */
function onlyPlainKeys(definition: CollectionDefinition, payload: Payload): Payload {
	return mapReferences(definition, payload, (value) => (isPlainKey(value) ? keyIn(value) : value));
}

function mapReferences(
	definition: CollectionDefinition,
	payload: Payload,
	map: (value: unknown) => unknown,
): Payload {
	const changed = referencesOf(definition)
		.filter(([name]) => payload[name] !== undefined)
		.map(([name]): [string, unknown] => [name, map(payload[name])]);
	return { ...payload, ...Object.fromEntries(changed) };
}

function referencesOf({ fields }: CollectionDefinition): [name: string, collection: string][] {
	return Object.entries(fields).flatMap<[string, string]>(([name, { references }]) =>
		references ? [[name, references.collection]] : [],
	);
}

/** Every collection that we refer to has `id` as its key. */
function keyIn(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
	const { id }: { id: unknown } = value;
	return id;
}

function isPlainKey(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'id' in value && Object.keys(value).length === 1;
}
