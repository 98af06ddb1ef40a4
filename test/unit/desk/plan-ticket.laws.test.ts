import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketPlan, TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { LadderStep } from '../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import type { TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, applied, contextAt, HOUR, message, MINUTE, received, state } from './build-state.ts';

const runs = { numRuns: 80 };

const ladder = [
	[80, 0],
	[100, 1],
	[200, 2],
].map(([at_percent = 0, level = 0]): LadderStep => ({
	at_percent,
	level,
	notify: ['manager'],
	methods: ['email'],
}));

/** What may happen to a ticket; `look` is a sweep that happens to come by. */
const acts = {
	look: (before) => before,
	reply: said({ kind: 'agent_reply' }),
	progress: said({ kind: 'progress_update' }),
	bot: said({ author_type: 'bot' }),
	note: said({ is_public: false, kind: 'internal_note' }),
	draft: said({ sent_at: null }),
	register: changed({ status: 'registered' }),
	urgent: changed({ urgent: true }),
	resolve: changed({ status: 'resolved' }),
	withdraw: changed({ status: 'cancelled' }),
} satisfies Record<string, (before: TicketState, now: number) => TicketState>;

type Act = keyof typeof acts;

function said(given: Parameters<typeof message>[0]) {
	return (before: TicketState, now: number): TicketState => ({
		...before,
		messages: [...before.messages, message({ id: `message-${now}`, sent_at: now, ...given })],
	});
}

/** A client changed the row, which marks it stale. */
function changed(given: Partial<TicketRow>) {
	return (before: TicketState, now: number): TicketState => ({
		...before,
		ticket: { ...before.ticket, ...given, stale_since: now },
	});
}

interface Moment {
	/** Since the moment before, ms. */
	readonly wait: number;
	readonly act: Act;
}

const moments: fc.Arbitrary<Moment[]> = fc.array(
	fc.record({
		wait: fc.oneof(
			fc.integer({ min: 1, max: 4 * HOUR }),
			fc.constantFrom(1, 24 * MINUTE, 2 * HOUR, 96 * MINUTE, 5 * 24 * HOUR),
		),
		act: fc.constantFrom(...(Object.keys(acts) as Act[]), 'look', 'look'),
	}),
	{ minLength: 1, maxLength: 8 },
);

const start: fc.Arbitrary<TicketState> = fc
	.record({
		channelType: fc.constantFrom('email', 'phone'),
		urgent: fc.boolean(),
		escalation_level: fc.constantFrom(0, 0, 3),
	})
	.map(({ channelType, urgent, escalation_level }) =>
		state({
			channelType,
			agreement: agreement({ ladder }),
			ticket: { urgent, urgent_marked_at: urgent ? received : null, escalation_level },
		}),
	);

interface Lived {
	readonly now: number;
	readonly before: TicketState;
	readonly plan: TicketPlan;
	readonly after: TicketState;
}

/** Lives through the moments, planning and applying at each. */
function live(from: TicketState, through: readonly Moment[]): Lived[] {
	let now = received;
	let current = from;
	return through.map(({ wait, act }) => {
		now += wait;
		const before = frozen(acts[act](current, now));
		const plan = planTicket(before, contextAt(now));
		current = applied(before, plan);
		return { now, before, plan, after: current };
	});
}

function frozen(of: TicketState): TicketState {
	Object.freeze(of.ticket);
	for (const row of [...of.timers, ...of.messages]) Object.freeze(row);
	return of;
}

function forEveryLife(check: (lived: readonly Lived[]) => void) {
	fc.assert(
		fc.property(start, moments, (from, through) => check(live(from, through))),
		runs,
	);
}

const nothing = { ticketPatch: {}, newTimers: [], timerPatches: [], events: [], alerts: [] };

describe('a plan', () => {
	it('leaves nothing to do once it is carried out', () => {
		forEveryLife((lived) => {
			for (const { now, after } of lived) expect(planTicket(after, contextAt(now))).toMatchObject(nothing);
		});
	});

	it('never touches a finished timer', () => {
		forEveryLife((lived) => {
			for (const { before, after } of lived) {
				for (const timer of before.timers.filter(({ stopped_at }) => stopped_at !== null)) {
					expect(after.timers.find(({ id }) => id === timer.id)).toEqual(timer);
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
				if (['resolved', 'closed', 'cancelled'].includes(after.ticket.status ?? ''))
					expect(plan.alerts).toEqual([]);
			}
		});
	});
});

describe('the timeline of a ticket', () => {
	it('says of each timer once that it started, at most once that it was breached, and at most once how it ended', () => {
		forEveryLife((lived) => {
			const events = lived.flatMap(({ plan }) => plan.events);
			for (const { id, state: ended, stopped_at } of lived.at(-1)?.after.timers ?? []) {
				const kinds = events.filter(({ timer }) => timer === id).map(({ kind }) => kind);
				const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length;
				expect(count('timer_started')).toBe(1);
				expect(count('timer_breached')).toBe(ended === 'breached' ? 1 : 0);
				expect(count('timer_met', 'timer_stopped', 'timer_cancelled')).toBe(stopped_at === null ? 0 : 1);
			}
		});
	});

	it('holds no obligation twice', () => {
		forEveryLife((lived) => {
			const keys = lived.at(-1)?.after.timers.map(({ commitment, cycle }) => `${commitment}#${cycle}`) ?? [];
			expect(new Set(keys).size).toBe(keys.length);
		});
	});
});

it('the ledger comes out the same however often somebody looked in between', () => {
	fc.assert(
		fc.property(start, moments, (from, through) => {
			const last: Moment = { wait: 1, act: 'look' };
			const often = live(from, [...through, last]).at(-1)?.after;
			const rarely = live(from, [...withoutLooks(through), last]).at(-1)?.after;
			expect(often && ledgerOf(often)).toEqual(rarely && ledgerOf(rarely));
		}),
		runs,
	);
});

/** The same acts at the same instants, with nobody coming by in between. */
function withoutLooks(through: readonly Moment[]): Moment[] {
	const kept: Moment[] = [];
	let waited = 0;
	for (const [i, { wait, act }] of through.entries()) {
		waited += wait;
		if (act === 'look' && i < through.length - 1) continue;
		kept.push({ wait: waited, act });
		waited = 0;
	}
	return kept;
}

function ledgerOf({ ticket, timers }: TicketState) {
	const rows = timers.map(({ commitment, state: ended, due_at, stopped_at, breached_at, elapsed_ms }) => ({
		commitment,
		ended,
		due_at,
		stopped_at,
		breached_at,
		elapsed_ms,
	}));
	return {
		level: ticket.escalation_level,
		sla: ticket.sla_state,
		rows: rows.sort((a, b) => (a.commitment < b.commitment ? -1 : 1)),
	};
}
