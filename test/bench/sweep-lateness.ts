import type { Knex } from 'knex';
import { decodeInstant } from '../../extensions/agreement-desk/src/store/codec.ts';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { quantile } from '../support/quantile.ts';
import { create, type TestDesk } from '../support/set-up-desk.ts';
import type { BenchRow } from './bench-row.ts';
import { multiplyTickets } from './multiply-tickets.ts';
import { hundredTickets } from './running-timers.ts';

const HOUR = 3_600_000;
const copies = 500;
const due = 1_000;
/** The first deadline is so far away once the tickets are in, and the deadlines are spread over so much, ms. */
const leadMs = 30_000;
const spanMs = 30_000;

/**
 * How late an escalation is recorded after its due instant, while a hundred thousand other timers run: a thousand
 * deadlines within half a minute, in a Directus that does nothing else.
 */
export async function measureLateness(database: DatabaseKind): Promise<BenchRow> {
	const { instance, desk, db, tickets } = await hundredTickets(database);
	try {
		await multiplyTickets(db, { tickets, from: 2, to: copies });
		const [running] = await db('desk_timers').where({ state: 'running' }).count({ count: '*' });
		await instance.restart();
		await createDue(instance, desk);
		const { recorded, told } = await lateness(db);
		const figure = (values: readonly number[], share: number) => Math.round(quantile(values, share));
		return {
			key: 'sweep.lateness',
			median: figure(recorded, 0.99),
			low: figure(recorded, 0.5),
			high: figure(recorded, 1),
			unit: 'ms',
			versus: 'goal: p99 at most 2,000',
			conditions: `${database}, Directus 12.4, ${due.toLocaleString('en-US')} deadlines within ${spanMs / 1000} s beside ${Number(running?.['count']).toLocaleString('en-US')} running timers; the figure is the p99, the spread p50–p100; shown in the studio p99 ${figure(told, 0.99).toLocaleString('en-US')} ms`,
		};
	} finally {
		await instance.stop();
		await db.destroy();
	}
}

/** Urgent tickets that came in nearly an hour ago, so that their hour is over soon. */
async function createDue(instance: Instance, { contact }: TestDesk) {
	const first = Date.now() + leadMs - HOUR;
	const row = { subject: 'Due', contact, channel: 'hotline', type: 'problem', urgent: true };
	const rows = Array.from({ length: due }, (_, place) => ({
		...row,
		status: 'registered',
		received_at: new Date(first + (place * spanMs) / due).toISOString(),
	}));
	await create(instance, 'desk_tickets', rows);
	if (Date.now() - HOUR > first)
		throw new Error('The tickets took longer than the first deadline to come in.');
}

/** From the due instant until the breach was recorded, and until whoever has to know could see it, ms. */
async function lateness(db: Knex): Promise<{ recorded: number[]; told: number[] }> {
	const vendor = vendorOf(db);
	const rows = async (): Promise<{ breach: unknown; written: unknown; sent: unknown }[]> =>
		db('desk_notifications as n')
			.join('desk_timers as t', 't.ticket', 'n.ticket')
			.join('desk_tickets as k', 'k.id', 'n.ticket')
			.where({ 'n.method': 'in_app', 'n.kind': 'escalation', 't.state': 'breached', 'k.subject': 'Due' })
			.whereNotNull('n.sent_at')
			.select({ breach: 't.breach_at', written: 'n.date_created', sent: 'n.sent_at' });
	await until(async () => (await rows()).length >= due, { what: 'every escalation', timeoutMs: 180_000 });
	const found = await rows();
	const at = (value: unknown) => decodeInstant(value, vendor) ?? Number.NaN;
	return {
		recorded: found.map(({ breach, written }) => at(written) - at(breach)),
		told: found.map(({ breach, sent }) => at(sent) - at(breach)),
	};
}
