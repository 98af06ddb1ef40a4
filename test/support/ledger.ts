import type { Knex } from 'knex';
import { connect } from '../harness/connect.ts';
import type { Instance } from '../harness/instance.ts';

/** Looks into the database of an instance beside Directus. */
export async function lookInto<T>(
	{ databaseConfig }: Pick<Instance, 'databaseConfig'>,
	look: (knex: Knex) => Promise<T>,
): Promise<T> {
	const knex = connect(databaseConfig);
	try {
		return await look(knex);
	} finally {
		await knex.destroy();
	}
}

export function readLedger(instance: Pick<Instance, 'databaseConfig'>): Promise<Record<string, unknown>[]> {
	return lookInto(instance, (knex) => knex('desk_engine_migrations').orderBy('id'));
}
