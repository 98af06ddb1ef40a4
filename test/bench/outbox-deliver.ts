import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { decodeInstant } from '../../extensions/agreement-desk/src/store/codec.ts';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import { notificationTable } from '../../extensions/agreement-desk/src/store/tables.ts';
import { connect } from '../harness/connect.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { startSmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { setUpDesk } from '../support/set-up-desk.ts';
import type { BenchRow } from './bench-row.ts';
import { spread } from './rates.ts';

const many = 3_000;
const parts = 3;

/**
 * How many notifications leave in a second while thousands wait: mails to a server on loopback that takes all of them,
 * and notices in the studio, each with its proof written down. A running Directus, one node.
 */
export async function measureDeliver(database: DatabaseKind): Promise<BenchRow[]> {
	const smtp = await startSmtpServer();
	const instance = await startInstance({ host: directus12, database, extension: true, smtp, name: 'bench' });
	const { lead } = await setUpDesk(instance);
	await instance.stop();
	const db = connect(instance.databaseConfig);
	try {
		const rows: BenchRow[] = [];
		for (const method of ['email', 'in_app'] as const) {
			await fill(db, method, lead.id);
			await instance.restart();
			const rates = await ratesOf(db, method);
			await instance.stop();
			rows.push({
				key: 'outbox.deliver',
				...spread(rates.map((rate) => Math.round(rate))),
				unit: 'ops/s',
				versus: 'no goal',
				conditions: `${database}, Directus 12.4, ${many.toLocaleString('en-US')} waiting by ${method}, one node; the spread is that of its thirds`,
			});
		}
		return rows;
	} finally {
		await instance.stop();
		await db.destroy();
		await smtp.stop();
	}
}

async function fill(db: Knex, method: 'email' | 'in_app', user: string) {
	const now = Date.now();
	const rows = Array.from({ length: many }, () => {
		const id = uuidv7();
		return {
			...({ id, idempotency_key: id, kind: 'assignment', method, language: 'en-US', attempts: 0 } as const),
			recipient: method === 'email' ? `${id}@customer.example` : user,
			recipient_user: method === 'email' ? null : user,
			subject: 'A ticket for you',
			body: 'Somebody gave you a ticket.',
			email_message_id: method === 'email' ? `<${id}@bench.example>` : null,
			...({ state: 'queued', next_attempt_at: now, date_created: now } as const),
		};
	});
	await notificationTable.insert(db, rows);
}

/** Of each third of what was sent, a second. */
async function ratesOf(db: Knex, method: string): Promise<number[]> {
	const sent = async (): Promise<{ at: unknown }[]> =>
		db('desk_notifications').select({ at: 'sent_at' }).where({ method, state: 'sent' }).orderBy('sent_at');
	await until(async () => (await sent()).length === many, { what: 'all of them sent', timeoutMs: 300_000 });
	const instants = (await sent()).map(({ at }) => decodeInstant(at, vendorOf(db)) ?? Number.NaN);
	return Array.from({ length: parts }, (_, part) => {
		const from = Math.floor((part * many) / parts);
		const to = Math.floor(((part + 1) * many) / parts) - 1;
		return (1_000 * (to - from)) / ((instants[to] ?? NaN) - (instants[from] ?? NaN));
	});
}
