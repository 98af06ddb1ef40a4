import type { Knex } from 'knex';
import type { Db } from './db.ts';
import { draftTable } from './drafts.ts';
import { erasedFileTable } from './erased-files.ts';
import { incidentTable } from './incidents.ts';
import { nodeTable } from './nodes.ts';
import { presenceTable } from './presence.ts';
import { refusedReplyTable } from './refused-replies.ts';
import { targetTable } from './targets.ts';
import { unpublishedTable } from './unpublished.ts';

/** Known-clash codes of `create table` when another node was faster. */
const alreadyExists = new Set(['42P07', '23505', 'ER_TABLE_EXISTS_ERROR']);

/**
 * Creates the tables that the installer itself needs: the ledger of migrations and the locks. They are not
 * registered in Directus, so they count against no limit and stand in no snapshot. Safe on two nodes at once.
 */
export async function ensureEngineTables(db: Db): Promise<void> {
	await ensureTable(db, 'desk_engine_migrations', (create) =>
		create((table) => {
			table.integer('id').primary();
			table.string('name', 128).notNullable();
			table.bigInteger('started_at').notNullable();
			table.bigInteger('finished_at');
		}),
	);
	await ensureTable(db, 'desk_engine_locks', (create) =>
		create((table) => {
			table.string('name', 64).primary();
			table.string('token', 64);
			table.bigInteger('until');
		}),
	);
	await ensureConversationTables(db);
	await ensureTable(db, erasedFileTable, (create) =>
		create((table) => {
			table.string('file', 36).primary();
			table.bigInteger('retry_at').notNullable();
		}),
	);
	await ensureConductTables(db);
	await ensureTable(db, nodeTable, (create) =>
		create((table) => {
			table.string('id', 36).primary();
			table.string('name', 128).notNullable();
			table.string('version', 32).notNullable();
			table.bigInteger('started_at').notNullable();
			table.bigInteger('round_at').notNullable();
			table.bigInteger('took_ms').notNullable();
		}),
	);
	await ensureTable(db, targetTable, (create) =>
		create((table) => {
			table.string('id', 80).primary();
			table.double('tokens');
			table.bigInteger('filled_at');
			table.integer('failures').notNullable();
			table.bigInteger('open_until');
			table.text('last_error');
			table.bigInteger('last_sent_at');
			table.integer('revision').notNullable();
		}),
	);
	await ensureTable(db, unpublishedTable, (create) =>
		create((table) => {
			table.string('id', 36).primary();
			table.string('collection', 64).notNullable();
			table.string('item', 36).notNullable();
			table.bigInteger('at').notNullable();
			table.bigInteger('due_at').notNullable().index();
			table.string('token', 64);
		}),
	);
}

/** What agents do on a ticket at this moment: no evidence, and nobody else's business tomorrow. */
async function ensureConversationTables(db: Db) {
	await ensureTable(db, draftTable, (create) =>
		create((table) => {
			ofUserOnTicket(table);
			table.text('content').notNullable();
			table.bigInteger('saved_at').notNullable();
		}),
	);
	await ensureTable(db, presenceTable, (create) =>
		create((table) => {
			ofUserOnTicket(table);
			table.string('mode', 16).notNullable();
			table.bigInteger('seen_at').notNullable();
		}),
	);
}

/** One row for each user on each ticket. Directus warns of tables without a key of one column, whenever it looks. */
function ofUserOnTicket(table: Knex.CreateTableBuilder) {
	table.string('id', 73).primary();
	table.string('ticket', 36).notNullable().index();
	table.string('user', 36).notNullable();
}

/** Cases of conduct are for supervisors alone, and whoever may read a collection may read all of its rows. */
async function ensureConductTables(db: Db) {
	await ensureTable(db, refusedReplyTable, (create) =>
		create((table) => {
			table.string('id', 36).primary();
			table.string('agent', 36);
			table.string('ticket', 36);
			table.bigInteger('at').notNullable();
			table.index(['agent', 'at'], 'desk_engine_refused_replies_agent_at');
		}),
	);
	await ensureTable(db, incidentTable, (create) =>
		create((table) => {
			table.string('id', 36).primary();
			table.string('open_key', 64).unique('desk_engine_incidents_open_key');
			table.string('source', 16).notNullable();
			table.string('clause', 16).notNullable();
			table.string('severity', 16).notNullable();
			table.string('ticket', 36);
			table.string('agent', 36);
			table.text('facts').notNullable();
			table.text('hearing');
			table.bigInteger('heard_at');
			table.string('decision', 16);
			table.text('reason');
			table.string('decided_by', 36);
			table.bigInteger('decided_at');
			table.text('action');
			table.string('apology_message', 36);
			table.string('opened_by', 36);
			table.bigInteger('opened_at').notNullable();
			table.bigInteger('due_at').notNullable();
			table.bigInteger('closed_at');
			table.index(['agent', 'severity'], 'desk_engine_incidents_agent');
			table.index(['opened_at'], 'desk_engine_incidents_opened_at');
		}),
	);
}

type Build = Parameters<Db['schema']['createTable']>[1];

async function ensureTable(
	db: Db,
	name: string,
	build: (create: (columns: Build) => Promise<void>) => Promise<void>,
) {
	if (await db.schema.hasTable(name)) return;
	try {
		await build((columns) => db.schema.createTable(name, columns).then(() => {}));
	} catch (error) {
		if (!isClash(error)) throw error;
	}
}

function isClash(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const code = 'code' in error ? String(error.code) : '';
	const message = 'message' in error ? String(error.message) : '';
	return alreadyExists.has(code) || message.includes('already exists');
}
