import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTicketStates } from '../../extensions/agreement-desk/src/desk/load-ticket-states.ts';
import { obligationOf } from '../../extensions/agreement-desk/src/desk/timer-rows.ts';
import { lockTickets } from '../../extensions/agreement-desk/src/store/lock-tickets.ts';
import { connect } from '../harness/connect.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { until } from '../harness/until.ts';
import { actorsOn, type Actors } from '../support/act.ts';
import { expectedTimer, freshTimers, storedTimer } from '../support/fresh-timers.ts';
import { lifeActs, live, newLife, type Life, type LifeAct } from '../support/life-model.ts';
import { eventsOf, readTicket, type Row } from '../support/read.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { inHours } from '../support/work-on.ts';

/** LIFE_WALKS=10000 takes some half an hour on two cores. */
const walks = Number(process.env['LIFE_WALKS'] ?? 120);
const lanes = 6;
const beginnings = ['new', 'registered', 'in_progress'] as const;

const texts: Readonly<Record<string, string>> = {
	agent_reply: '您好，我们正在处理您的请求。感谢您的耐心。',
	info_request: '您好，请问打印机的型号是哪一款？谢谢。',
	progress_update: '您好，技术人员正在检查设备。感谢您的耐心。',
	solution: '您好，请更新驱动程序并重启打印机。感谢您的耐心。',
	final_solution: '您好，我们为您更换了设备。感谢您的耐心。',
	internal_note: 'to be looked at',
};

describe('random lives of tickets, by REST', () => {
	let instance: Instance;
	let desk: TestDesk;
	let on: Actors;
	let knex: Knex;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'postgres', extension: true });
		desk = await setUpDesk(instance);
		on = await actorsOn(instance, desk);
		knex = connect(instance.databaseConfig);
	});
	afterAll(async () => {
		await knex?.destroy();
		await instance?.stop();
	});

	it(
		`go as the model says, and keep every promise of the timeline (${walks} walks)`,
		{ timeout: 10_800_000 },
		async () => {
			const walk = fc.asyncProperty(
				fc.constantFrom(...beginnings),
				fc.array(lifeActs, { minLength: 4, maxLength: 14 }),
				async (beginning, acts) => {
					const id = await on.ticket({ status: beginning });
					const life = newLife(beginning);
					for (const [place, act] of acts.entries()) {
						const expected = live(life, act);
						const status = await carryOut(id, act);
						const said = `${place}: ${JSON.stringify(act)} on ${JSON.stringify(life)}`;
						expect(status < 400 ? 'done' : 'refused', said).toBe(expected ? 'done' : 'refused');
						expect([200, 400, 403], said).toContain(status);
						await becomes(id, life.status, said);
					}
					await checkInvariants(id, life);
				},
			);
			const runs = Math.ceil(walks / lanes);
			await Promise.all(
				Array.from({ length: lanes }, () => fc.assert(walk, { numRuns: runs, endOnFailure: true })),
			);
		},
	);

	/** While the change before is still being brought in line, what follows from this one waits for it. */
	async function becomes(id: string, status: string, said: string): Promise<void> {
		const look = async () => {
			const { body } = await instance.request('GET', `/items/desk_tickets/${id}?fields=status`);
			return (body as { data: Row }).data['status'] === status ? true : undefined;
		};
		await until(look, { what: `the status after ${said}`, timeoutMs: 3_000 });
	}

	async function carryOut(id: string, act: LifeAct): Promise<number> {
		const { agent } = desk;
		if (act.do === 'set') return (await on.patch(id, changeOf(act))).status;
		if (act.do === 'say') {
			const row = {
				ticket: id,
				kind: act.kind,
				body: texts[act.kind],
				is_public: act.isPublic,
				confirmed: true,
				...(act.next === null ? {} : { next_status: act.next }),
			};
			return (await instance.request('POST', '/items/desk_messages?fields=id', row, agent.token)).status;
		}
		if (act.do === 'staff') {
			const body = act.act === 'urgent' ? { via: 'phone', evidence: 'Call 1' } : { reason: '未解决' };
			return (await instance.request('POST', `/desk/tickets/${id}/${act.act}`, body, agent.token)).status;
		}
		const path = `/desk/contacts/${desk.contact}/tickets/${id}/${act.act}`;
		return (await instance.request('POST', path, bodies[act.act] ?? {}, on.app.token)).status;
	}

	/** What holds of every ticket, however it came about. */
	async function checkInvariants(id: string, life: Life): Promise<void> {
		const row = await settled(id);
		expect(row).toMatchObject({ urgent: life.urgent, reopen_count: life.reopened });
		const events = await eventsOf(instance, id);
		checkEnds(events);
		const { body } = await instance.request('GET', `/desk/tickets/${id}/verify`);
		expect((body as { data: { findings: unknown[] } }).data.findings, JSON.stringify(body)).toEqual([]);
		await checkTimers(id);
	}

	/** The timeline follows a change within a moment. */
	function settled(id: string): Promise<Row> {
		const look = async () => {
			const row = await readTicket(instance, id);
			return row['stale_since'] === null ? row : undefined;
		};
		return until(look, { what: `ticket ${id} to be brought in line` });
	}

	async function checkTimers(id: string): Promise<void> {
		const now = Date.now();
		const rows = await lockTickets(knex, [id]);
		const [state] = await loadTicketStates(knex, rows, { now });
		if (!state) throw new Error(`Ticket ${id} has no state`);
		const timers = freshTimers(state, { now });
		expect(state.timers.map(obligationOf).toSorted()).toEqual([...timers.keys()].toSorted());
		for (const timer of state.timers) {
			expect(storedTimer(timer)).toEqual(expectedTimer(timers.get(obligationOf(timer)), now));
		}
	}
});

function changeOf({ status, reason, details }: Extract<LifeAct, { do: 'set' }>) {
	return {
		status,
		...(reason ? { status_reason: '客户来电说明' } : {}),
		...(details && status === 'pending_third_party'
			? { third_party: 'HP', third_party_reference: 'HP-1', third_party_check_at: inHours(24) }
			: {}),
		...(details && status === 'rejected' ? { rejection_reason: 'out_of_scope' } : {}),
	};
}

const bodies: Readonly<Record<string, object>> = {
	messages: { body: '补充说明：打印机型号是 LaserJet。' },
	dispute: { reason: '问题还在' },
	rate: { score: 4 },
};

/** No ticket was closed without a delivered solution, and none waited without a question. */
function checkEnds(events: readonly Row[]): void {
	let solved = false;
	let asked = false;
	for (const { kind, data } of events) {
		const told = (data ?? {}) as Record<string, unknown>;
		if (kind === 'message_added' && told['is_public'] === true) {
			if (told['kind'] === 'solution' || told['kind'] === 'final_solution') solved = true;
			if (told['kind'] === 'info_request') asked = true;
		}
		if (kind === 'message_added' && told['author_type'] === 'customer') asked = false;
		if (kind === 'ticket_reopened') solved = false;
		const [from, to] = ((told['changes'] as Record<string, unknown> | undefined)?.['status'] ??
			[]) as unknown[];
		if (to === 'closed' || to === 'resolved') expect(solved, JSON.stringify(events)).toBe(true);
		if (from === 'pending_customer') asked = false;
		if (to === 'pending_customer') expect(asked, JSON.stringify(events)).toBe(true);
	}
}
