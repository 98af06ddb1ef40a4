import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countKept } from '../../extensions/agreement-desk/src/desk/figures/count-kept.ts';
import { connect } from '../harness/connect.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { startSmtpServer, type SmtpServer } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';
import { describeEach } from '../support/combinations.ts';
import { create, setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { readRows } from '../support/read.ts';

const hour = 3_600_000;
/** Ten days ago, at noon of Shanghai. */
const noon = Math.floor(Date.now() / (24 * hour)) * 24 * hour + 4 * hour - 10 * 24 * hour;
const iso = (ms: number) => new Date(ms).toISOString();

interface Counts {
	readonly met: number;
	readonly missed: number;
	readonly open: number;
	readonly attainment: number | null;
}

describeEach('the figures of the agreement', ({ host, database, env }) => {
	let mail: SmtpServer;
	let instance: Instance;
	let desk: TestDesk;
	let db: Knex;

	beforeAll(async () => {
		mail = await startSmtpServer();
		instance = await startInstance({ host, database, extension: true, env, smtp: mail });
		desk = await setUpDesk(instance, { agreement: { sla_general_progress_unit: 'hours' } });
		for (const [at, columns] of [
			[noon, { channel: 'email' }],
			[noon + hour, { channel: 'portal', urgent: true }],
			[noon + 24 * hour, { channel: 'email' }],
			[Date.now() - hour, { channel: 'email' }],
		] as const) {
			await create(instance, 'desk_tickets', {
				...{ subject: 'Figures', contact: desk.contact, received_at: iso(at) },
				...columns,
			});
		}
		const mails = () => readRows(instance, 'desk_notifications', 'filter[kind][_eq]=acknowledgement');
		await until(async () => (await mails()).filter(({ state }) => state === 'sent').length === 3, {
			what: 'the receipts of the mails',
			timeoutMs: 60_000,
		});
		db = connect(instance.databaseConfig);
	}, 120_000);
	afterAll(async () => {
		await db?.destroy();
		await instance?.stop();
		await mail?.stop();
	});

	it('are those of a back-test of the same period', async () => {
		const period = { from: noon - hour, to: Date.now() };
		const body = { from: iso(period.from), to: iso(period.to) };
		const answer = await instance.request('POST', `/desk/agreements/${desk.agreement}/back-test`, body);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const { clauses } = (
			answer.body as { data: { clauses: { clause: string; metric: string; before: Counts }[] } }
		).data;
		expect(clauses.some(({ before }) => before.met > 0)).toBe(true);
		expect(clauses.some(({ before }) => before.missed > 0)).toBe(true);
		const counted = await countKept(
			db,
			{ ...period, customer: desk.customer, bounds: [noon + 12 * hour, noon + 36 * hour] },
			{ now: Date.now() },
		);
		const tested = clauses.map(({ clause, metric, before }) => ({ clause, metric, ...before }));
		const shown = counted.map(({ clause, metric, met, missed, open, attainment }) => ({
			...{ clause, metric, met, missed, open, attainment },
		}));
		const order = (one: { clause: string; metric: string }) => `${one.clause} ${one.metric}`;
		const sorted = <T extends { clause: string; metric: string }>(all: readonly T[]) =>
			all.toSorted((a, b) => order(a).localeCompare(order(b)));
		expect(sorted(shown)).toEqual(sorted(tested));

		for (const promise of counted) {
			const sum = (what: 'met' | 'missed' | 'open' | 'overdue') =>
				promise.parts.reduce((all, part) => all + part[what], 0);
			expect(promise.parts).toHaveLength(3);
			expect({ met: sum('met'), missed: sum('missed'), open: sum('open') }).toEqual({
				...{ met: promise.met, missed: promise.missed, open: promise.open },
			});
		}
		const registration = counted.find(({ metric }) => metric === 'registration');
		expect(registration?.parts.map(({ met, missed, open }) => met + missed + open)).toEqual([2, 1, 1]);
	});

	it('are of the tickets and the promise that are asked for', async () => {
		const period = { from: noon - hour, to: Date.now() };
		const context = { now: Date.now() };
		const one = await countKept(db, { ...period, clause: '2.2.3', agreements: [desk.agreement] }, context);
		expect(one).toMatchObject([{ clause: '2.2.3', metric: 'urgent_response', missed: 1, overdue: 1 }]);
		expect(await countKept(db, { ...period, agreements: [desk.customer] }, context)).toEqual([]);
		const urgent = await db('desk_tickets').where({ urgent: true }).select('id');
		const tickets = urgent.map(({ id }: { id: string }) => id);
		const few = await countKept(db, { ...period, tickets, metric: 'registration' }, context);
		expect(few.map(({ met, missed, open }) => met + missed + open)).toEqual([1]);
		expect(await countKept(db, { ...period, tickets: [] }, context)).toEqual([]);
	});
});
