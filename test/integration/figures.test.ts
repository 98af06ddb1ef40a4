import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choiceSets } from '../../schema/choices.ts';
import { countKept } from '../../extensions/agreement-desk/src/desk/figures/count-kept.ts';
import { judgeState } from '../../extensions/agreement-desk/src/domain/metrics/judge-timers.ts';
import { encodeInstant } from '../../extensions/agreement-desk/src/store/codec.ts';
import { vendorOf } from '../../extensions/agreement-desk/src/store/db.ts';
import { countOnTime } from '../../extensions/agreement-desk/src/store/quality-inputs.ts';
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

	it('count a ticket as on time exactly where none of its timers is judged missed, and one met', async () => {
		const now = Date.now();
		const timers: { id: string; ticket: string }[] = await db('desk_timers').select('id', 'ticket');
		expect(new Set(timers.map(({ ticket }) => ticket)).size).toBe(4);
		const standing = fc.record({
			state: fc.constantFrom(...choiceSets.timer_state.map(({ value }) => value)),
			metric: fc.constantFrom('first_response' as const, 'suspension_notice' as const),
			breachAt: fc.constantFrom(null, now - 1, now, now + 1),
		});
		const found = new Set<string>();
		const compared = fc.asyncProperty(
			fc.array(standing, { minLength: timers.length, maxLength: timers.length }),
			async (stand) => {
				const judged = new Map<string, string[]>();
				const undone = new Error('nothing of it stays');
				await db
					.transaction(async (trx) => {
						for (const [place, { id, ticket }] of timers.entries()) {
							const { state, metric, breachAt } = stand[place] ?? fail();
							const breach_at = breachAt === null ? null : encodeInstant(breachAt, vendorOf(db));
							await trx('desk_timers').where({ id }).update({ state, metric, breach_at });
							const judgement = judgeState({ state, metric, isPast: breachAt !== null && breachAt < now });
							judged.set(ticket, [...(judged.get(ticket) ?? []), judgement]);
						}
						const all = [...judged.values()];
						const late = all.filter((those) => those.includes('missed'));
						const kept = all.filter((those) => those.includes('met') && !those.includes('missed'));
						const scope = { agreement: desk.agreement, from: noon - hour, to: now };
						const counted = await countOnTime(trx, scope, { now });
						expect(counted).toEqual({ judged: late.length + kept.length, kept: kept.length });
						found.add(`${late.length} ${kept.length}`);
						throw undone;
					})
					.catch((problem: unknown) => {
						if (problem !== undone) throw problem;
					});
			},
		);
		await fc.assert(compared, { numRuns: 40 });
		expect(found.size).toBeGreaterThan(3);
	});
});

function fail(): never {
	throw new Error('There is a standing for each timer');
}
