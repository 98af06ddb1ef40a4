import { DateTime } from 'luxon';
import { judge, type Judgement } from '../domain/metrics/judge-timers.ts';
import { evaluate } from '../domain/timers/evaluate.ts';
import type { Timer } from '../domain/timers/timer.ts';
import type { Metric } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readTicketsReceived } from '../store/read-tickets-received.ts';
import { calendarsOf } from './calendars-of.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import type { TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';

/** How one obligation of one ticket would have gone. */
export interface BackTestedTimer {
	readonly ticket: string;
	readonly number: string | null;
	/** `2026-11` in the time zone of the version that is tried. */
	readonly month: string;
	readonly clause: string;
	readonly metric: Metric;
	readonly cycle: number;
	readonly before: Judged | null;
	readonly after: Judged | null;
}

export interface Judged {
	readonly commitment: string;
	readonly judgement: Judgement;
	readonly credit: boolean;
	/** Epoch ms. */
	readonly dueAt: number | null;
}

const pageSize = 500;

/**
 * Runs a version over the real tickets that a customer sent in a period (epoch ms, half-open): what their own
 * version makes of each, and what this one would have made of it. Reads only.
 */
export async function* backTest(
	db: Db,
	input: { tried: GoverningAgreement; customer: string; from: number; to: number },
	context: { now: number },
): AsyncGenerator<{ tickets: number; timers: readonly BackTestedTimer[] }> {
	let after: { receivedAt: number; id: string } | null = null;
	for (;;) {
		const rows = await readTicketsReceived(db, { ...input, limit: pageSize, after });
		const last = rows.at(-1);
		if (!last) return;
		const states = await loadTicketStates(db, rows, context);
		const timers = states.flatMap((state) => comparedTimers(state, input.tried, context.now));
		yield { tickets: rows.length, timers };
		after = { receivedAt: last.received_at ?? 0, id: last.id };
	}
}

function comparedTimers(state: TicketState, tried: GoverningAgreement, now: number): BackTestedTimer[] {
	const timeline = timelineOf({ ...state, news: [] }, { now });
	const run = (agreement: GoverningAgreement) =>
		byObligation(evaluate(agreement.commitments, calendarsOf(agreement), timeline));
	const before = run(state.agreement);
	const after = run(tried);
	const { timezone } = tried.calendar.business.definition;
	const month = DateTime.fromMillis(timeline.receivedAt, { zone: timezone }).toFormat('yyyy-MM');
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
		const old = before.get(key) ?? null;
		const fresh = after.get(key) ?? null;
		const timer = fresh ?? old;
		if (!timer) return [];
		const { clause, metric } = timer.commitment;
		return [
			{
				ticket: state.ticket.id,
				number: state.ticket.number,
				month,
				clause,
				metric,
				cycle: timer.cycle,
				before: old && judged(old, now),
				after: fresh && judged(fresh, now),
			},
		];
	});
}

function byObligation(timers: readonly Timer[]): Map<string, Timer> {
	return new Map(timers.map((timer) => [`${timer.commitment.slot}#${timer.cycle}`, timer]));
}

function judged(timer: Timer, now: number): Judged {
	const { commitment, dueAt } = timer;
	return { commitment: commitment.key, judgement: judge(timer, now), credit: commitment.credit, dueAt };
}
