import type { CollectionDefinition } from '../../../../schema/define.ts';
import { readInstant, type Payload } from './payload.ts';

/**
 * What a client gave for the columns of a collection, as our store keeps it: instants in epoch ms, the rest as it is.
 * What the engine owns is not among it, nor are lists and the rows that a nested write makes of a reference.
 *
 * @throws Refusal for an instant that is none.
 */
export function givenColumns(definition: CollectionDefinition, payload: Payload): Record<string, unknown> {
	const given: Record<string, unknown> = {};
	for (const [name, { type, engineOwned, clause, references }] of Object.entries(definition.fields)) {
		const value = payload[name];
		if (value === undefined || engineOwned || type === 'alias') continue;
		if (references && typeof value === 'object' && value !== null) continue;
		given[name] =
			type === 'timestamp' ? readInstant(payload, definition.collection, name, clause ?? null) : value;
	}
	return given;
}
