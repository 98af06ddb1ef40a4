import { createRequire } from 'node:module';
import type knex from 'knex';
import type { DatabaseConfig } from './database-config.ts';

// The drivers are those Directus itself ships with, so a test sees the database exactly as the host does.
const requireOfHost = createRequire(new URL('../../hosts/directus-12/package.json', import.meta.url));

/** A Knex connection beside Directus, to look at rows or to break things. The caller destroys it. */
export function connect(config: DatabaseConfig): knex.Knex {
	const createKnex: unknown = requireOfHost('knex');
	if (!isKnex(createKnex)) throw new Error('The host of Directus 12 is not installed.');
	if (config.kind === 'sqlite') {
		return createKnex({
			client: 'sqlite3',
			connection: { filename: config.filename },
			useNullAsDefault: true,
		});
	}
	const { kind, ...connection } = config;
	return createKnex({ client: kind === 'postgres' ? 'pg' : 'mysql2', connection });
}

function isKnex(module: unknown): module is typeof knex {
	return typeof module === 'function' && 'knex' in module;
}
