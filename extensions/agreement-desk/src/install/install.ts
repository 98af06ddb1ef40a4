import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureEngineTables } from '../store/engine-tables.ts';
import { releaseLock, takeLock } from '../store/lock.ts';
import { beginMigration, finishMigration, readLedger } from '../store/migration-ledger.ts';
import { ensureSchema, missingFromSchema } from './ensure-schema.ts';
import type { Host } from './host.ts';
import { migrations, type Migration } from './migrations.ts';
import { preflight } from './preflight.ts';

/** A node that dies while installing holds up the others for this long, ms. */
const leaseMs = 60_000;
const pollMs = 500;

/**
 * Brings the instance to this version: additive, numbered, noted in a ledger, and safe on several nodes at
 * once, since one installs while the others wait and then find it done.
 *
 * @throws Error with a sentence for the admin; nothing of theirs has been changed.
 */
export async function install(host: Host, { now }: { now: () => number }): Promise<void> {
	await ensureEngineTables(host.database);
	await refuseNewerDatabase(host);
	const token = randomUUID();
	const lock = { name: 'install', token };
	while (!(await takeLock(host.database, { ...lock, now: now(), until: now() + leaseMs }))) {
		if (await isComplete(host)) return;
		await sleep(pollMs);
	}
	const renewal = setInterval(() => {
		takeLock(host.database, { ...lock, now: now(), until: now() + leaseMs }).catch((problem: unknown) =>
			host.logger.warn(problem, 'Agreement Desk could not renew its installation lock'),
		);
	}, leaseMs / 3);
	try {
		await migrate(host, now);
	} finally {
		clearInterval(renewal);
		await releaseLock(host.database, lock);
	}
}

async function migrate(host: Host, now: () => number) {
	const pending = await pendingMigrations(host);
	const missing = missingFromSchema(await host.getSchema({ database: host.database }));
	if (pending.length === 0 && missing.length === 0) return;
	await preflight(host);
	for (const migration of pending) {
		host.logger.info(`Agreement Desk: installing ${migration.id}/${migrations.length}: ${migration.name}`);
		await beginMigration(host.database, { id: migration.id, name: migration.name, now: now() });
		await migration.run(host);
		await finishMigration(host.database, { id: migration.id, now: now() });
	}
	// Somebody removed a field of ours, or a new version added one.
	if (pending.length === 0) await ensureSchema(host);
	await clearCaches(host);
}

async function pendingMigrations({ database }: Host): Promise<Migration[]> {
	const finished = new Set(
		(await readLedger(database)).filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id),
	);
	return migrations.filter(({ id }) => !finished.has(id));
}

async function isComplete(host: Host): Promise<boolean> {
	if ((await pendingMigrations(host)).length > 0) return false;
	// The schema cache of this node was filled before the other node installed.
	await clearCaches(host);
	return true;
}

async function refuseNewerDatabase({ database }: Host) {
	const newest = (await readLedger(database)).at(-1);
	if (!newest || newest.id <= migrations.length) return;
	throw new Error(
		`This database was set up by a newer Agreement Desk (migration ${newest.id}, ${newest.name}); this version knows ` +
			`${migrations.length}. Install the newer version again. 数据库由更新的版本建立,请安装新版本。`,
	);
}

async function clearCaches({ services, database, getSchema }: Host) {
	const schema = await getSchema({ database, bypassCache: true });
	const admin = { admin: true, app: true, role: null, roles: [], user: null, ip: null };
	await new services.UtilsService({ knex: database, schema, accountability: admin }).clearCache({
		system: true,
	});
}
