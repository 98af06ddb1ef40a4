import type { Knex } from 'knex';
import { z } from 'zod';
import { connect } from '../harness/connect.ts';
import type { DatabaseConfig } from '../harness/database-config.ts';
import type { Row } from './read.ts';

/** A database beside Directus. */
export interface Look {
	readonly knex: Knex;
	readonly kind: DatabaseConfig['kind'];
	/** All rows, in the order of their keys where the database gives one. */
	readonly rows: (table: string) => Promise<Row[]>;
}

/** Looks into the database of an instance, or changes it, past Directus. */
export async function lookInto<T>(config: DatabaseConfig, look: (look: Look) => Promise<T>): Promise<T> {
	const knex = connect(config);
	const rows = async (table: string) => rowsSchema.parse(await knex(table));
	try {
		return await look({ knex, kind: config.kind, rows });
	} finally {
		await knex.destroy();
	}
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()));
const namesSchema = z.array(z.object({ name: z.string() }));

/** The ledger of the migrations, in order. */
export async function readLedger(config: DatabaseConfig): Promise<Row[]> {
	const entries = await lookInto(config, ({ rows }) => rows('desk_engine_migrations'));
	return entries.sort((a, b) => Number(a['id']) - Number(b['id']));
}

export async function listTables({ knex, kind }: Look): Promise<string[]> {
	if (kind === 'sqlite') return names(await knex('sqlite_master').select('name').where({ type: 'table' }));
	const query = knex('information_schema.tables').select({ name: 'table_name' });
	return names(await query.whereRaw(`table_schema = ${currentSchema(kind)}`));
}

export async function listIndexes({ knex, kind }: Look): Promise<string[]> {
	if (kind === 'sqlite') return names(await knex('sqlite_master').select('name').where({ type: 'index' }));
	if (kind === 'postgres') return names(await knex('pg_indexes').select({ name: 'indexname' }));
	const query = knex('information_schema.statistics').select({ name: 'index_name' });
	return names(await query.whereRaw(`table_schema = ${currentSchema(kind)}`));
}

function currentSchema(kind: 'postgres' | 'mariadb'): string {
	return kind === 'postgres' ? 'current_schema()' : 'database()';
}

function names(rows: unknown): string[] {
	return namesSchema.parse(rows).map(({ name }) => name);
}
