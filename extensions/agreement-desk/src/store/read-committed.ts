import { vendorOf, type Db } from './db.ts';

/**
 * Has every transaction of this process read what is committed by the time of each statement, as PostgreSQL does by
 * itself. MySQL and MariaDB answer the plain reads of a transaction from the instant of the first one: the second
 * ticket of a batch was then held as it is, and planned by messages and a timeline of a moment ago. Other databases
 * need none of it.
 *
 * @throws Error with a sentence for the admin, where the server would refuse every write of such a transaction.
 */
export async function readCommitted(db: Db): Promise<void> {
	if (vendorOf(db) !== 'mysql') return;
	const pool = poolOf(db);
	if (!pool || watched.has(pool)) return;
	await requireRowsInBinaryLog(db);
	watched.add(pool);
	const told = new WeakSet<object>();
	// A connection carries out one statement after the other, so this one comes before whatever it was asked for.
	pool.on('acquireSuccess', (_event, connection) => {
		if (!isConnection(connection) || told.has(connection)) return;
		told.add(connection);
		connection.query('set session transaction isolation level read committed', (problem) => {
			if (problem) told.delete(connection);
		});
	});
}

async function requireRowsInBinaryLog(db: Db): Promise<void> {
	const row: { logs: number; format: string } | undefined = await db
		.first({ logs: db.raw('@@global.log_bin'), format: db.raw('@@global.binlog_format') })
		.from(db.raw('(select 1) as one'));
	if (!row || Number(row.logs) === 0 || row.format !== 'STATEMENT') return;
	throw new Error(
		'Agreement Desk reads what is committed (READ COMMITTED), which this server cannot log with ' +
			'binlog_format=STATEMENT: set it to MIXED or ROW and restart. Nothing was changed. ' +
			'数据库的 binlog_format 为 STATEMENT，客服台无法运行，请改为 MIXED 或 ROW 后重启。',
	);
}

const watched = new WeakSet<object>();

interface Pool {
	on(event: 'acquireSuccess', listener: (event: number, connection: unknown) => void): void;
}

interface Connection {
	query(sql: string, done: (problem: unknown) => void): void;
}

function poolOf(db: Db): Pool | null {
	const client: { pool?: unknown } = db.client;
	const { pool } = client;
	return isPool(pool) ? pool : null;
}

function isPool(value: unknown): value is Pool {
	return typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function';
}

function isConnection(value: unknown): value is Connection {
	return typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function';
}
