import type { Knex } from 'knex';

/** The store only ever holds what a driver can bind; anything else is a mistake of ours. */
export function toBinding(value: unknown): Knex.RawBinding {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	if (value instanceof Date) return value;
	throw new TypeError(`A value of type ${typeof value} cannot be stored`);
}
