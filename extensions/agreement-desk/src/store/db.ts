import type { Knex } from 'knex';

/** A pool or a transaction: every statement of the store takes whichever its caller is in. */
export type Db = Knex;

export type Vendor = 'sqlite' | 'postgres' | 'mysql';

const vendors: Readonly<Record<string, Vendor>> = {
	sqlite3: 'sqlite',
	'better-sqlite3': 'sqlite',
	pg: 'postgres',
	mysql: 'mysql',
	mysql2: 'mysql',
};

function clientConfig(db: Db): { client?: unknown } {
	const client: { config: { client?: unknown } } = db.client;
	return client.config;
}

/** Throws for a database that Agreement Desk is not tested on, rather than guess at its dialect. */
export function vendorOf(db: Db): Vendor {
	const { client }: { client?: unknown } = clientConfig(db);
	const vendor = typeof client === 'string' ? vendors[client] : undefined;
	if (vendor) return vendor;
	throw new Error(
		`Agreement Desk runs on SQLite, PostgreSQL and MySQL or MariaDB, not on "${String(client)}"`,
	);
}

/** The first instant that this database cannot keep in a column of ours, epoch ms; null where there is none before 2200. */
export function endOfTime(db: Db): number | null {
	return vendorOf(db) === 'mysql' ? Date.UTC(2038, 0, 19) : null;
}

/** True when an insert lost against a row with the same unique key. */
export function isUniqueViolation(error: unknown): boolean {
	const { code, message } = codeOf(error);
	return (
		code === '23505' ||
		code === 'ER_DUP_ENTRY' ||
		(code.startsWith('SQLITE_CONSTRAINT') && message.includes('UNIQUE constraint failed'))
	);
}

/** True when another connection held what a statement wanted: the same statement may succeed a moment later. */
export function isLockedByOthers(error: unknown): boolean {
	const { code } = codeOf(error);
	return code === 'SQLITE_BUSY' || waitedInVain.has(code);
}

/** Deadlocks, and locks that were not given in time. */
const waitedInVain: ReadonlySet<string> = new Set([
	'40P01',
	'55P03',
	'ER_LOCK_DEADLOCK',
	'ER_LOCK_WAIT_TIMEOUT',
]);

function codeOf(error: unknown): { code: string; message: string } {
	if (typeof error !== 'object' || error === null) return { code: '', message: '' };
	return {
		code: 'code' in error ? String(error.code) : '',
		message: 'message' in error ? String(error.message) : '',
	};
}
