import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import { settleCalendars } from '../../extensions/agreement-desk/src/desk/settle-calendars.ts';
import { sweep } from '../../extensions/agreement-desk/src/desk/sweep.ts';
import { connect } from '../harness/connect.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import type { BenchRow } from './bench-row.ts';
import { multiplyTickets } from './multiply-tickets.ts';
import { spread } from './rates.ts';
import { report, sweepContext } from './sweep-context.ts';

const DAY = 86_400_000;
const copies = 1_000;
const changes = 4;
/** Of a hundred tickets, so many have a deadline beyond the date that changes. */
const moving = 10;

/**
 * A day off in three weeks is entered and taken out again, with 100,000 open tickets of which one in ten has a
 * deadline behind it: from the change of the calendar until the last timer has followed, in one process.
 */
export async function measureCalendarChange(): Promise<BenchRow> {
	const database = 'postgres';
	const instance = await startInstance({ host: directus12, database, extension: true, name: 'bench' });
	const desk = await setUpDesk(instance, {
		agreement: { sla_general_progress_value: 30, sla_general_progress_unit: 'working_days' },
	});
	await instance.request('PATCH', '/items/desk_channels/email', { acknowledge: false });
	await createTickets(instance, desk);
	await instance.stop();

	const db = connect(instance.databaseConfig);
	try {
		const tickets = (await db('desk_tickets').select('id')).map(({ id }: { id: string }) => id);
		await multiplyTickets(db, { tickets, from: 2, to: copies });
		const rounds: number[] = [];
		for (let round = 0; round < changes; round += 1) rounds.push(await change(db, desk.calendar, round));
		const { median, low, high } = spread(rounds.slice(1));
		return {
			key: 'calendar.change',
			...{ median: Math.round(median), low: Math.round(low), high: Math.round(high) },
			unit: 'ms',
			versus: 'goal: at most 2,000 for 10,000 timers that move',
			conditions: `${database}, ${(100 * copies).toLocaleString('en-US')} open tickets, ${(moving * copies).toLocaleString('en-US')} of them with a timer that moves; ${changes - 1} changes after one to warm up, writes included`,
		};
	} finally {
		await db.destroy();
	}
}

async function createTickets(instance: Instance, { contact }: TestDesk) {
	const tickets = Array.from({ length: 100 }, (_, place) => ({
		subject: 'Printer on fire',
		contact,
		channel: 'hotline',
		type: 'problem',
		status: 'registered',
		complexity: place < moving ? 'general' : 'complex',
	}));
	await create(instance, 'desk_tickets', tickets);
}

/** @returns how long the tickets took to follow, ms. */
async function change(db: Knex, calendar: string, round: number): Promise<number> {
	const date = new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10);
	if (round % 2 === 0)
		await db('desk_calendar_days').insert({ id: uuidv7(), calendar, date, kind: 'custom_closed' });
	else await db('desk_calendar_days').where({ calendar, date }).delete();
	const before = await moved(db);

	const start = performance.now();
	await settleCalendars(db, [calendar], { now: Date.now() - 2_000, report });
	await sweep(db, sweepContext(Date.now));
	const took = performance.now() - start;
	const count = (await moved(db)) - before;
	if (count !== moving * copies) throw new Error(`${count} timers moved, not ${moving * copies}`);
	return took;
}

async function moved(db: Knex): Promise<number> {
	const [row] = await db('desk_events').where({ kind: 'timer_moved' }).count({ count: '*' });
	return Number(row?.['count']);
}
