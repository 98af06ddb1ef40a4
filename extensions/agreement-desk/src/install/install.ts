import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { isLockedByOthers } from '../store/db.ts';
import { ensureEngineTables } from '../store/engine-tables.ts';
import { beginMigration, finishMigration, readLedger } from '../store/migration-ledger.ts';
import type { Host } from './host.ts';
import { withInstallationLock } from './installation-lock.ts';
import { migrations, type Migration } from './migrations.ts';
import { missingFromSchema } from './missing-from-schema.ts';
import { preflight } from './preflight.ts';
import { refuseTakenNames } from './refuse-taken-names.ts';

/** SQLite lets a statement wait for a second; on a slow machine another node's migration takes longer. */
const patienceMs = 120_000;
const pauseMs = 500;

/**
 * Brings the instance to this version: additive, numbered, noted in a ledger, and safe on several nodes at
 * once, since one installs while the others wait and then find it done.
 *
 * @throws Error with a sentence for the admin; nothing of theirs has been changed.
 */
export async function install(host: Host, context: { now: () => number }): Promise<void> {
	const giveUpAt = context.now() + patienceMs;
	for (;;) {
		try {
			return await installOnce(host, context);
		} catch (problem) {
			// whatever was begun is in the ledger, and is run again from its start
			if (!isLockedByOthers(problem) || context.now() >= giveUpAt) throw problem;
			await sleep(pauseMs);
		}
	}
}

async function installOnce(host: Host, { now }: { now: () => number }) {
	await ensureEngineTables(host.database);
	await refuseNewerDatabase(host);
	const isDone = async () => (await pendingMigrations(host)).length === 0;
	await withInstallationLock(host, { now, isDone }, () => migrate(host, now));
	await forgetOldSchema(host);
}

async function migrate(host: Host, now: () => number) {
	const due = await dueMigrations(host);
	if (due.length === 0) return;
	const neverBegun = (await readLedger(host.database)).length === 0;
	if (neverBegun) await refuseTakenNames(host);
	await preflight(host);
	for (const migration of due) {
		host.logger.info(`Agreement Desk: installing ${migration.id}/${migrations.length}: ${migration.name}`);
		await beginMigration(host.database, { id: migration.id, name: migration.name, now: now() });
		await migration.run(host);
		await finishMigration(host.database, { id: migration.id, now: now() });
	}
	await clearCaches(host);
}

/** How far the database has come, by the ledger. */
export async function describeMigrations(
	host: Host,
): Promise<{ done: number; known: number; pending: string[] }> {
	const pending = await pendingMigrations(host);
	return {
		done: migrations.length - pending.length,
		known: migrations.length,
		pending: pending.map(({ name }) => name),
	};
}

/** This node may have read the schema before, or while, another one installed. */
async function forgetOldSchema(host: Host) {
	const { database } = host;
	const remembered = await host.getSchema({ database });
	const present = await host.getSchema({ database, bypassCache: true });
	if (!isDeepStrictEqual(remembered, present)) await clearCaches(host);
}

/** What was never finished; and all that the schema needs, if somebody removed a field of ours or a version added one. */
async function dueMigrations(host: Host): Promise<Migration[]> {
	const pending = await pendingMigrations(host);
	const missing = await missingFromSchema(host);
	return migrations.filter(
		(migration) => pending.includes(migration) || (migration.forSchema && missing.length > 0),
	);
}

async function pendingMigrations({ database }: Host): Promise<Migration[]> {
	const finished = new Set(
		(await readLedger(database)).filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id),
	);
	return migrations.filter(({ id }) => !finished.has(id));
}

async function refuseNewerDatabase({ database }: Host) {
	const newest = (await readLedger(database)).at(-1);
	if (!newest || newest.id <= migrations.length) return;
	throw new Error(
		`This database was set up by a newer Agreement Desk (migration ${newest.id}, ${newest.name}); this version knows ` +
			`${migrations.length}. Install the newer version again. 数据库由更新的版本建立，请安装新版本。`,
	);
}

async function clearCaches({ services, database, getSchema }: Host) {
	const schema = await getSchema({ database, bypassCache: true });
	const admin = { admin: true, app: true, role: null, roles: [], user: null, ip: null };
	await new services.UtilsService({ knex: database, schema, accountability: admin }).clearCache({
		system: true,
	});
}
