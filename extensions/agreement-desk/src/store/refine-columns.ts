import { collections } from '../../../../schema/collections/index.ts';
import { vendorOf, type Db } from './db.ts';

/**
 * Directus makes MySQL timestamps with whole seconds; deadlines are judged in milliseconds. The other
 * databases keep them anyway. Changing a column to what it already is costs nothing, so this may run again.
 */
export async function keepMilliseconds(db: Db): Promise<void> {
	if (vendorOf(db) !== 'mysql') return;
	for (const { collection, fields } of collections) {
		const instants = Object.entries(fields).filter(([, field]) => field.type === 'timestamp');
		const changes = instants.map(([name, field]) => {
			const nullable = field.column?.is_nullable === false ? 'not null' : 'null';
			return `modify column \`${name}\` timestamp(3) ${nullable}${nullable === 'null' ? ' default null' : ''}`;
		});
		if (changes.length > 0) await db.raw(`alter table \`${collection}\` ${changes.join(', ')}`);
	}
}

interface Index {
	readonly table: string;
	readonly columns: readonly string[];
	readonly unique: boolean;
	/** Where that of table and columns would be longer than a database allows. */
	readonly name?: string;
}

/** What guards against doubles, and what the engine looks rows up by. */
const indexes: readonly Index[] = [
	{ table: 'desk_timers', columns: ['ticket', 'commitment', 'cycle'], unique: true },
	{ table: 'desk_events', columns: ['ticket', 'sequence'], unique: true },
	{ table: 'desk_events', columns: ['kind', 'occurred_at'], unique: false },
	{ table: 'desk_calendar_days', columns: ['calendar', 'date', 'kind'], unique: true },
	{ table: 'desk_agreements', columns: ['customer', 'status', 'effective_from'], unique: false },
	{ table: 'desk_agreements', columns: ['code', 'version'], unique: true },
	{ table: 'desk_commitments', columns: ['agreement', 'key'], unique: true },
	{ table: 'desk_notifications', columns: ['method', 'channel', 'next_attempt_at'], unique: false },
	{
		// lists of open tickets in the order of the queue, however far down; the last two are what they are filtered by
		...{ table: 'desk_tickets', unique: false, name: 'desk_tickets_queue_index' },
		columns: ['urgent', 'next_due_at', 'received_at', 'id', 'status', 'assignee'],
	},
	// what the overview counts, so that it reads the index alone
	{ table: 'desk_tickets', columns: ['status', 'sla_state', 'next_due_at'], unique: false },
	{ table: 'desk_tickets', columns: ['channel', 'unanswered_since'], unique: false },
	{ table: 'desk_tickets', columns: ['assignee', 'status'], unique: false },
	{ table: 'desk_tickets', columns: ['received_at', 'agreement'], unique: false },
	{ table: 'desk_timers', columns: ['breached_at', 'clause', 'metric'], unique: false },
];

/** Adds the indexes over several columns, which Directus cannot declare. Safe to run again. */
export async function ensureIndexes(db: Db): Promise<void> {
	for (const index of indexes) {
		const name =
			index.name ?? `${[index.table, ...index.columns].join('_')}_${index.unique ? 'unique' : 'index'}`;
		if (await hasIndex(db, index.table, name)) continue;
		await db.schema.alterTable(index.table, (table) => {
			if (index.unique) table.unique([...index.columns], { indexName: name });
			else table.index([...index.columns], name);
		});
	}
}

async function hasIndex(db: Db, table: string, name: string): Promise<boolean> {
	const vendor = vendorOf(db);
	if (vendor === 'sqlite') return (await db('sqlite_master').where({ type: 'index', name })).length > 0;
	if (vendor === 'postgres')
		if (vendor === 'postgres') {
			const found = db('pg_indexes').where({ tablename: table, indexname: name });
			return (await found.whereRaw('schemaname = current_schema()')).length > 0;
		}
	const rows = await db('information_schema.statistics')
		.where({ TABLE_NAME: table, INDEX_NAME: name })
		.whereRaw('TABLE_SCHEMA = database()');
	return rows.length > 0;
}
