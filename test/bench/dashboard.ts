import type { Knex } from 'knex';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { Instance } from '../harness/instance.ts';
import type { BenchRow } from './bench-row.ts';
import { multiplyTickets } from './multiply-tickets.ts';
import { spread } from './rates.ts';
import { hundredTickets } from './running-timers.ts';

const timers = 1_000_000;
const open = 50_000;
const looks = 30;
const paths = [
	'/desk/overview',
	'/desk/figures?period=last_7_days',
	'/desk/figures?period=last_7_days&by=day',
];

/** What the overview and the panels ask for, over HTTP, with many tickets behind it. */
export async function measureDashboard(database: DatabaseKind): Promise<BenchRow[]> {
	const { db, tickets, instance } = await hundredTickets(database);
	try {
		const each = Number((await db('desk_timers').count({ count: '*' }))[0]?.['count']);
		const to = Math.ceil(timers / each);
		await multiplyTickets(db, { tickets, from: 2, to, tables: ['desk_timers', 'desk_tickets'] });
		await closeAllBut(db, open);
		await spreadOverAYear(db);
		await instance.restart();
		const rows: BenchRow[] = [];
		for (const path of paths) rows.push(await measure(instance, { path, database }));
		return rows;
	} finally {
		await db.destroy();
		await instance.stop();
	}
}

/** As if the rest had been dealt with long ago. */
async function closeAllBut(db: Knex, most: number) {
	const kept = db('desk_tickets').select('id').orderBy('id').limit(most).as('kept');
	const closed = { status: 'closed', sla_state: 'met', next_due_at: null, unanswered_since: null };
	await db('desk_tickets').whereNotIn('id', db.select('id').from(kept)).update(closed);
}

/** As they came in, day by day; made in one go they would all have been received within the hour. */
async function spreadOverAYear(db: Knex) {
	const earlier =
		vendorOf(db) === 'postgres'
			? "received_at - floor(random() * 365) * interval '1 day'"
			: `received_at - abs(random() % 365) * ${24 * 3_600_000}`;
	await db('desk_tickets').update({ received_at: db.raw(earlier) });
	// as the database would have done by itself long since
	await db.raw(vendorOf(db) === 'postgres' ? 'vacuum analyze' : 'analyze');
}

async function measure(
	instance: Instance,
	{ path, database }: { path: string; database: DatabaseKind },
): Promise<BenchRow> {
	const times: number[] = [];
	for (let look = 0; look <= looks; look += 1) {
		const start = performance.now();
		const { status } = await instance.request('GET', path);
		if (status !== 200) throw new Error(`${path} answered ${status}`);
		// the first one compiles statements and fills caches
		if (look > 0) times.push(performance.now() - start);
	}
	return {
		key: 'dashboard',
		...spread(times),
		unit: 'ms',
		versus: 'goal: p95 within 300',
		conditions: `${database}, ${path}, ${open.toLocaleString('en-US')} open tickets, ${timers.toLocaleString('en-US')} timers of a year, ${looks} looks`,
	};
}
