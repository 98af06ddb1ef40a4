import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenRow } from '../../../extensions/agreement-desk/src/desk/plan-timer.ts';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import { obligationOf } from '../../../extensions/agreement-desk/src/desk/timer-rows.ts';
import { expectedTimer, freshTimers, storedTimer } from '../../support/fresh-timers.ts';
import { contextAt, HOUR } from './build-state.ts';
import { allActs, beginnings, lastOf, live, momentsOf, usualActs, withoutLooks, type Lived } from './walk.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) };

function forEveryLife(check: (lived: readonly Lived[]) => void, acts = allActs) {
	fc.assert(
		fc.property(beginnings, momentsOf(acts), (from, through) => check(live(from, through))),
		runs,
	);
}

const nothing = {
	ticket: 'ticket',
	ticketPatch: {},
	newTimers: [],
	timerPatches: [],
	events: [],
	alerts: [],
	followUps: [],
	ownership: null,
	handOn: null,
	complaint: null,
	changesStatus: false,
};

describe('a plan', () => {
	it('leaves nothing to do once it is carried out', () => {
		forEveryLife((lived) => {
			for (const { now, after } of lived) expect(planTicket(after, contextAt(now))).toEqual(nothing);
		});
	});

	it('leaves nothing to do on a closed ticket whose ladder went on climbing untold', () => {
		const from = {
			governing: 'usual',
			row: { channel: 'email', status: 'new', complexity: 'general' },
		} as const;
		const through = [
			{ wait: 1, act: 'agreeHours', crash: false },
			{ wait: 1, act: 'register', crash: true },
			{ wait: 24 * HOUR, act: 'close', crash: false },
			{ wait: 1, act: 'agreeUsual', crash: false },
		];
		for (const { now, after } of live(from, through))
			expect(planTicket(after, contextAt(now))).toEqual(nothing);
	});

	it('never touches a finished timer', () => {
		forEveryLife((lived) => {
			for (const { before, after } of lived) {
				for (const timer of before.timers.filter((row) => !isOpenRow(row))) {
					expect(after.timers.find(({ id }) => id === timer.id)).toEqual(timer);
				}
			}
		});
	});

	it('never takes a breach back, nor moves its instant', () => {
		forEveryLife((lived) => {
			for (const { before, after } of lived) {
				for (const { id, breached_at } of before.timers.filter((row) => row.state === 'breached')) {
					expect(after.timers.find((row) => row.id === id)).toMatchObject({ state: 'breached', breached_at });
				}
			}
		});
	});

	it('never lets the escalation level sink', () => {
		forEveryLife((lived) => {
			for (const { before, after } of lived) {
				expect(after.ticket.escalation_level).toBeGreaterThanOrEqual(before.ticket.escalation_level ?? 0);
			}
		});
	});

	it('never alerts anybody about a ticket that is done with', () => {
		forEveryLife((lived) => {
			for (const { after, plan } of lived) {
				if (['resolved', 'closed', 'cancelled', 'rejected'].includes(after.ticket.status ?? ''))
					expect(plan.alerts).toEqual([]);
			}
		});
	});

	it('never alerts anybody without a due time to tell', () => {
		forEveryLife((lived) => {
			for (const { plan } of lived) for (const { timer } of plan.alerts) expect(timer.due_at).not.toBeNull();
		});
	});

	it('sets the next check of what can still be reached, and of nothing else', () => {
		forEveryLife((lived) => {
			const { now, after } = lastOf(lived);
			for (const row of after.timers) {
				const { state, next_check_at } = row;
				if (state === 'paused' || !isOpenRow(row)) expect(next_check_at).toBeNull();
				if (state === 'running' || next_check_at !== null) expect(next_check_at).toBeGreaterThan(now);
			}
		});
	});
});

describe('the ladder', () => {
	const times = <T>(list: readonly T[], one: T) => list.filter((other) => other === one).length;

	it('records each step of a timer once, whether it fired or was skipped, and about each silence once', () => {
		forEveryLife((lived) => {
			const { timers } = lastOf(lived).after;
			for (const { reached_steps } of timers) {
				const names = (reached_steps ?? []).map(({ key, since = '' }) => `${key} ${since}`);
				expect(new Set(names).size).toBe(names.length);
			}
			const ofTicket = timers
				.flatMap(({ reached_steps }) => reached_steps ?? [])
				.filter(({ key }) => /^(second_breach|assignee_silence)/.test(key))
				.map(({ key, since = '' }) => `${key} ${since}`);
			expect(new Set(ofTicket).size).toBe(ofTicket.length);
		});
	});

	it('tells of each level once: that it was escalated, or that it was skipped', () => {
		forEveryLife((lived) => {
			const events = lived.flatMap(({ plan }) => plan.events);
			for (const { id, reached_steps } of lastOf(lived).after.timers) {
				const told = (kind: string) =>
					events
						.filter((event) => event.timer === id && event.kind === kind && event.actor === null)
						.map(({ data }) => String(data?.['step']));
				const raising = (reached_steps ?? []).filter(({ level }) => level > 0);
				for (const { key, skipped } of raising.filter(({ since }) => since === undefined)) {
					expect(times(told('escalated'), key)).toBe(skipped ? 0 : 1);
					expect(times(told('escalation_skipped'), key)).toBe(skipped && skipped !== 'met' ? 1 : 0);
				}
			}
		});
	});

	it('names who accepted only while nothing waits, and what waits while the ticket is open', () => {
		forEveryLife((lived) => {
			for (const { after: state } of lived) {
				const { unaccepted_since: since, escalation_accepted_at: acceptedAt } = state.ticket;
				if (since !== null) expect(acceptedAt).toBeNull();
				if (since !== null) expect(['resolved', 'closed', 'cancelled']).not.toContain(state.ticket.status);
			}
		});
	});

	it('reports in the order of time', () => {
		forEveryLife((lived) => {
			for (const { plan } of lived) {
				const instants = plan.alerts.map(({ at }) => at);
				expect(instants).toEqual(instants.toSorted((a, b) => a - b));
			}
		});
	});
});

describe('the timeline of a ticket', () => {
	const ends = ['timer_met', 'timer_stopped', 'timer_cancelled', 'timer_superseded'];

	it('says of each timer once that it started, at most once that it was breached, and at most once how it ended', () => {
		forEveryLife((lived) => {
			const events = lived.flatMap(({ plan }) => plan.events);
			for (const row of lastOf(lived).after.timers) {
				const kinds = events.filter(({ timer }) => timer === row.id).map(({ kind }) => kind);
				const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
				expect(count('timer_started')).toBe(1);
				expect(count('timer_breached')).toBe(row.state === 'breached' ? 1 : 0);
				expect(count(...ends)).toBe(isOpenRow(row) ? 0 : 1);
			}
		});
	});

	it('tells of a pause and of its end in turns', () => {
		forEveryLife((lived) => {
			const events = lived.flatMap(({ plan }) => plan.events);
			for (const { id, state } of lastOf(lived).after.timers) {
				const turns = events
					.filter(({ timer, kind }) => timer === id && /^timer_(paused|resumed)$/.test(kind))
					.map(({ kind }) => kind);
				expect(turns).toEqual(turns.map((_, place) => (place % 2 === 0 ? 'timer_paused' : 'timer_resumed')));
				if (state === 'running') expect(turns.length % 2).toBe(0);
				if (state === 'paused') expect(turns.length % 2).toBe(1);
			}
		});
	});

	it('tells nothing of a timer from before it started, and nothing that is yet to come', () => {
		forEveryLife((lived) => {
			const began = new Map(lastOf(lived).after.timers.map(({ id, started_at }) => [id, started_at]));
			for (const { now, plan } of lived) {
				for (const { timer, occurredAt } of plan.events) {
					expect(occurredAt).toBeLessThanOrEqual(now);
					if (timer) expect(occurredAt).toBeGreaterThanOrEqual(began.get(timer) ?? Infinity);
				}
			}
		});
	});

	it('holds no obligation twice', () => {
		forEveryLife((lived) => {
			const obligations = lastOf(lived).after.timers.map(obligationOf);
			expect(new Set(obligations).size).toBe(obligations.length);
		});
	});
});

it('the ledger comes out the same however often somebody looked in between, and whatever process died', () => {
	fc.assert(
		fc.property(beginnings, momentsOf(allActs), (from, through) => {
			const often = lastOf(live(from, through)).after;
			const rarely = lastOf(live(from, withoutLooks(through))).after;
			// Nobody is escalated over in time, nor asked to accept, where nobody looks.
			const isPlain =
				from.governing === 'inHours' && !through.some(({ act }) => ['agreeUsual', 'accept'].includes(act));
			expect(ledgerOf(often, isPlain)).toEqual(ledgerOf(rarely, isPlain));
		}),
		runs,
	);
});

function ledgerOf({ ticket, timers }: TicketState, withLevel: boolean) {
	const rows = timers.map((row) => ({
		obligation: obligationOf(row),
		state: row.state,
		started_at: row.started_at,
		due_at: row.due_at,
		remaining_ms: row.remaining_ms,
		stopped_at: row.stopped_at,
		stopped_by: row.stopped_by,
		breached_at: row.breached_at,
		end_reason: row.end_reason,
		elapsed_ms: row.elapsed_ms,
	}));
	const { escalation_level, sla_state, next_due_at, promised_resolution_at } = ticket;
	return {
		ticket: {
			escalation_level: withLevel ? escalation_level : null,
			sla_state,
			next_due_at,
			promised_resolution_at,
		},
		rows: rows.toSorted((a, b) => (a.obligation < b.obligation ? -1 : 1)),
	};
}

describe('after any life, what the rows say is what the engine says of the whole of it', () => {
	it('of every timer, as long as neither calendar nor agreement changes', () => {
		forEveryLife((lived) => {
			const { after, now } = lastOf(lived);
			const timers = freshTimers(after, { now });
			expect(after.timers.map(obligationOf).toSorted()).toEqual([...timers.keys()].toSorted());
			for (const row of after.timers)
				expect(storedTimer(row)).toEqual(expectedTimer(timers.get(obligationOf(row)), now));
		}, usualActs);
	});

	it('of every open timer, and of those that ended since the last change of calendar or agreement', () => {
		forEveryLife((lived) => {
			const { after, now, upheavals } = lastOf(lived);
			const timers = freshTimers(after, { now });
			for (const row of after.timers) {
				if (settledAmid(lived, row.id) !== upheavals) continue;
				expect(storedTimer(row)).toEqual(expectedTimer(timers.get(obligationOf(row)), now));
			}
			const known = new Set(after.timers.map(obligationOf));
			for (const obligation of timers.keys()) expect(known).toContain(obligation);
		});
	});
});

/** How many upheavals there had been when a row was breached or finished; all of them while it still runs. */
function settledAmid(lived: readonly Lived[], id: string): number {
	const settled = lived.find(({ after }) =>
		after.timers.some((row) => row.id === id && row.state !== 'running' && row.state !== 'paused'),
	);
	return (settled ?? lastOf(lived)).upheavals;
}
