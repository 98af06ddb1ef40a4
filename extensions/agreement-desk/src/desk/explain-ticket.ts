import { iso } from '../domain/iso.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { local, showSegment, showTimer, type ShownTimer } from '../domain/simulation/show-timers.ts';
import { showDays, type ShownDays } from '../domain/simulation/show-days.ts';
import { spanOf } from '../domain/simulation/span-of-days.ts';
import { evaluate } from '../domain/timers/evaluate.ts';
import type { DayNames } from '../domain/timers/explanation.ts';
import { readExplanation, type KeptExplanation } from '../domain/timers/read-explanation.ts';
import type { Timer } from '../domain/timers/timer.ts';
import { explanationText } from '../domain/wording/explanation.ts';
import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { readExplanations } from '../store/read-explanations.ts';
import { readTimers } from '../store/read-timers.ts';
import type { TimerRow } from '../store/tables.ts';
import { calendarsOf } from './calendars-of.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { dayNamesOf } from './named-calendar.ts';
import { isOpenRow } from './plan-timer.ts';
import type { TicketState } from './ticket-plan.ts';
import { timelineOf } from './timeline-of.ts';
import { obligationOf } from './timer-rows.ts';

/** A stored timer as the API shows it; `explanation` is null for one that was finished without any. */
export interface ExplainedTimer extends Omit<ShownTimer, 'explanation'> {
	readonly id: string;
	readonly explanation: LocalizedText | null;
}

/**
 * The timers of a ticket, each with how its deadline came about. What is finished, or was recorded as missed under
 * another calendar, is explained as it was then; what is open as it stands now (epoch ms). Reads only.
 *
 * @param context.withDays also the days of the calendars that are counted in, as they are today, for a picture.
 */
export async function explainTicket(
	db: Db,
	id: string,
	context: { now: number; withDays?: boolean },
): Promise<{ ticket: string; timers: readonly ExplainedTimer[]; days?: readonly ShownDays[] }> {
	const tickets = await readTickets(db, [id]);
	const [state] = await loadTicketStates(db, tickets, context);
	const rows = state?.timers ?? (await readTimers(db, [id]));
	const kept = await readExplanations(db, id);
	const show = state ? await freshlyShown(db, state, context) : () => null;
	return {
		ticket: id,
		timers: rows.map((row) => show(row) ?? asItWas(row, readExplanation(kept.get(row.id)))),
		...(context.withDays ? { days: state ? await daysOf(db, state, context) : [] } : {}),
	};
}

async function daysOf(db: Db, { agreement, timers: rows }: TicketState, { now }: { now: number }) {
	const [first] = rows;
	if (!first) return [];
	const span = spanOf(
		rows.map((row) => ({
			startedAt: row.started_at ?? now,
			dueAt: row.due_at,
			breachAt: row.breach_at,
			stoppedAt: row.stopped_at,
		})),
		[now],
	);
	const keys = new Set(rows.map(({ commitment }) => commitment));
	const commitments = agreement.commitments.filter(({ key }) => keys.has(key));
	const dayNames = await namesOf(db, agreement.calendar.id);
	return showDays(commitments, span, { calendars: calendarsOf(agreement), dayNames });
}

/** Shows what is still open; null for anything else. */
async function freshlyShown(db: Db, state: TicketState, { now }: { now: number }) {
	const { agreement } = state;
	const timeline = timelineOf({ ...state, news: [] }, { now });
	const calendars = calendarsOf(agreement);
	const timers = evaluate(agreement.commitments, calendars, timeline);
	const byObligation = new Map(timers.map((timer) => [`${timer.commitment.slot}#${timer.cycle}`, timer]));
	const dayNames = await namesOf(db, agreement.calendar.id);
	return (row: TimerRow): ExplainedTimer | null => {
		const timer = byObligation.get(obligationOf(row));
		if (!timer || !isOpenRow(row) || (row.state === 'breached' && !isSameDeadline(row, timer))) return null;
		const shown = { calendars, dayNames, now, ladder: agreement.ladder, urgent: state.ticket.urgent };
		return { id: row.id, ...showTimer(timer, shown, row.reached_steps ?? []) };
	};
}

function isSameDeadline(row: TimerRow, { dueAt, breachAt }: Timer): boolean {
	return row.due_at === dueAt && row.breach_at === breachAt;
}

async function namesOf(db: Db, calendar: string): Promise<DayNames> {
	const found = await readCalendar(db, calendar);
	return dayNamesOf(found?.days ?? []);
}

/** The ledger tells how it ended, the explanation that it was left with how it was counted. */
function asItWas(row: TimerRow, kept: KeptExplanation | null): ExplainedTimer {
	const timezone = kept?.calendar.timezone ?? null;
	return {
		id: row.id,
		clause: row.clause,
		commitment: row.commitment,
		metric: row.metric ?? 'registration',
		branch: row.branch === 'a' || row.branch === 'b' ? row.branch : null,
		cycle: row.cycle ?? 1,
		state: row.state ?? 'running',
		started_at: iso(row.started_at ?? 0),
		effective_start_at: iso(row.effective_start_at ?? row.started_at ?? 0),
		due_at: iso(row.due_at),
		breach_at: iso(row.breach_at),
		due_local: row.due_at === null || timezone === null ? null : local(row.due_at, timezone),
		remaining_ms: row.remaining_ms,
		stopped_at: iso(row.stopped_at),
		stopped_by: row.stopped_by,
		elapsed_ms: row.elapsed_ms,
		end_reason: row.end_reason,
		breached_at: iso(row.breached_at),
		provisional: row.provisional ?? false,
		provisional_year: row.provisional_year,
		target: { value: row.target_value ?? 0, unit: row.target_unit ?? '', basis: row.basis ?? '' },
		segments: kept?.segments.map(showSegment) ?? [],
		ladder: [],
		explanation: kept && toldToday(row, kept),
	};
}

/** An explanation may be older than the end of its timer: one that was recorded with the breach, for example. */
function toldToday(row: TimerRow, kept: KeptExplanation): LocalizedText {
	const explanation: KeptExplanation = {
		...kept,
		state: row.state ?? kept.state,
		endReason: row.end_reason,
		stoppedAt: row.stopped_at ?? kept.stoppedAt,
		elapsedMs: row.elapsed_ms ?? kept.elapsedMs,
	};
	const inWords = (language: 'zh-CN' | 'en-US') =>
		explanationText(explanation, { language, timezone: kept.calendar.timezone });
	return { 'zh-CN': inWords('zh-CN'), 'en-US': inWords('en-US') };
}
