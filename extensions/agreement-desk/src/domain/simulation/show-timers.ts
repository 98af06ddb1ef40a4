import { DateTime } from 'luxon';
import type { LadderStep } from '../agreement/escalation-ladder.ts';
import type { Commitment } from '../agreement/commitment.ts';
import { iso } from '../iso.ts';
import type { LocalizedText } from '../localized-text.ts';
import { calendarOf, type Calendars } from '../timers/evaluate.ts';
import { explain } from '../timers/explain.ts';
import type { DayNames, Segment } from '../timers/explanation.ts';
import { timerAt } from '../timers/timer-at.ts';
import type { Timeline } from '../timers/timeline.ts';
import type { Timer } from '../timers/timer.ts';
import type { EndReason, Metric, TimerState } from '../vocabulary.ts';
import { explanationText } from '../wording/explanation.ts';
import { showLadder, type RecordedStep, type ShownStep } from './show-ladder.ts';
import { whyNoTimer, type NoTimer } from './why-no-timer.ts';

/** A stretch of a timer's life; instants are ISO 8601 in UTC. */
export interface ShownSegment extends Omit<Segment, 'from' | 'to' | 'summary'> {
	readonly from: string;
	readonly to: string | null;
	readonly working_days: number | null;
	readonly pauses: number | null;
}

/** A timer as the API shows it; instants are ISO 8601 in UTC, lengths in ms. */
export interface ShownTimer {
	readonly clause: string;
	readonly commitment: string;
	readonly metric: Metric;
	readonly branch: 'a' | 'b' | null;
	readonly cycle: number;
	readonly state: TimerState;
	readonly started_at: string;
	readonly effective_start_at: string;
	readonly due_at: string | null;
	readonly breach_at: string | null;
	/** Of `due_at`, in the zone of the calendar. */
	readonly due_local: string | null;
	readonly remaining_ms: number | null;
	readonly stopped_at: string | null;
	readonly stopped_by: string | null;
	readonly elapsed_ms: number | null;
	readonly end_reason: EndReason | null;
	readonly breached_at: string | null;
	readonly provisional: boolean;
	readonly provisional_year: number | null;
	readonly target: { readonly value: number; readonly unit: string; readonly basis: string };
	readonly segments: readonly ShownSegment[];
	readonly ladder: readonly ShownStep[];
	readonly explanation: LocalizedText;
}

export interface SimulatedTimers {
	readonly timers: readonly ShownTimer[];
	/** Commitments that were asked about and made no timer, and why. */
	readonly not_applicable: readonly NoTimer[];
}

export interface ShowContext {
	readonly calendars: Calendars;
	readonly dayNames: DayNames;
	/** Epoch ms; null judges nothing by the clock. */
	readonly now: number | null;
	readonly ladder: readonly LadderStep[];
	/** Whether the ticket is urgent by now: some steps are for these, or for the others. */
	readonly urgent: boolean;
}

export function showTimers(
	timers: readonly Timer[],
	context: ShowContext & { readonly selected: readonly Commitment[]; readonly timeline: Timeline },
): SimulatedTimers {
	return {
		timers: timers.map((timer) => showTimer(timer, context)),
		not_applicable: whyNoTimer(context.selected, timers, context.timeline),
	};
}

/** A timer with its explanation in both languages. `recorded` are the steps of the ladder that it has left behind. */
export function showTimer(
	evaluated: Timer,
	{ calendars, dayNames, now, ladder, urgent }: ShowContext,
	recorded: readonly RecordedStep[] = [],
): ShownTimer {
	const { commitment } = evaluated;
	const calendar = calendarOf(commitment, calendars);
	const { timer, remainingMs, breachedAt } = timerAt(evaluated, now, calendar);
	const names = commitment.calendar === null ? dayNames : noNames;
	const explanation = explain(timer, calendar, names);
	const { timezone } = calendar.definition;
	const inWords = (language: 'zh-CN' | 'en-US') => explanationText(explanation, { language, timezone });
	return {
		clause: commitment.clause,
		commitment: commitment.key,
		metric: commitment.metric,
		branch: commitment.branch,
		cycle: timer.cycle,
		state: timer.state,
		started_at: iso(timer.startedAt),
		effective_start_at: iso(timer.effectiveStartAt),
		due_at: iso(timer.dueAt),
		breach_at: iso(timer.breachAt),
		due_local: timer.dueAt === null ? null : local(timer.dueAt, timezone),
		remaining_ms: remainingMs,
		stopped_at: iso(timer.stoppedAt),
		stopped_by: timer.stoppedBy,
		elapsed_ms: timer.elapsedMs,
		end_reason: timer.endReason,
		breached_at: iso(breachedAt),
		provisional: timer.provisionalYear !== null,
		provisional_year: timer.provisionalYear,
		target: { ...commitment.target },
		segments: explanation.segments.map(showSegment),
		ladder: showLadder(timer, { ladder, urgent, calendar, recorded }),
		explanation: { 'zh-CN': inWords('zh-CN'), 'en-US': inWords('en-US') },
	};
}

const noNames: DayNames = new Map();

export function showSegment({ from, to, summary, ...segment }: Segment): ShownSegment {
	return {
		from: iso(from),
		to: iso(to),
		...segment,
		working_days: summary?.workingDays ?? null,
		pauses: summary?.pauses ?? null,
	};
}

/** An instant (epoch ms) as ISO 8601 with the offset of this zone. */
export function local(ms: number, zone: string): string | null {
	return DateTime.fromMillis(ms, { zone }).toISO({ suppressMilliseconds: true });
}
