import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import type {
	DayRun,
	Explanation,
	Segment,
} from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import { explanationText } from '../../../../extensions/agreement-desk/src/domain/wording/explanation.ts';
import { at, HOUR } from '../timers/build-timeline.ts';

/** A request of Monday 23 November 2026 at 10:00 that has four business hours; nothing else is said of it. */
const plain: Explanation = {
	clause: '2.2.1',
	commitment: '2.2.1',
	metric: 'general_progress',
	branch: null,
	cycle: 1,
	target: { value: 4, unit: 'hours', basis: 'business' },
	rules: { workingDayEnd: 'close_of_business', noticeCounting: 'delivery_day_excluded' },
	start: { at: at('11-23 10:00'), by: null, event: 'registered', inBusinessHours: null },
	effectiveStartAt: at('11-23 10:00'),
	segments: [],
	days: null,
	countedMs: 0,
	dueAt: null,
	breachAt: null,
	heldBy: null,
	remainingMs: null,
	state: 'running',
	endReason: null,
	stoppedAt: null,
	stoppedBy: null,
	elapsedMs: null,
	lateMs: null,
	provisionalYear: null,
};

export type Given = Partial<Explanation>;

/** What is said of it: opening, counting and outcome, without the note about the zone. */
export function told(given: Given): readonly [string, string] {
	const explanation = { ...plain, ...given };
	const timezone = 'Asia/Shanghai';
	return [
		explanationText(explanation, { language: 'zh-CN', timezone }).replace(/（时间均为.*$/, ''),
		explanationText(explanation, { language: 'en-US', timezone }).replace(/ \(All times are.*$/, ''),
	];
}

export function started(event: Explanation['start']['event'], inBusinessHours: boolean | null = null): Given {
	return { start: { ...plain.start, event, inBusinessHours } };
}

export function segment(from: string, to: string | null, given: Partial<Segment> = {}): Segment {
	const ms = to === null ? null : at(to) - at(from);
	return {
		from: at(from),
		to: to === null ? null : at(to),
		kind: 'counted',
		reason: null,
		name: null,
		ms,
		summary: null,
		...given,
	};
}

export function run(kind: DayRun['kind'], from: string, to: string, given: Partial<DayRun> = {}): DayRun {
	const days = (at(`${to} 00:00`) - at(`${from} 00:00`)) / (24 * HOUR) + 1;
	return { from: `2026-${from}`, to: `2026-${to}`, days, counted: 0, kind, name: null, ...given };
}

/** A target of three working days that was counted like this. */
export function counted(runs: readonly DayRun[], given: Given = {}): Given {
	const days = {
		startDate: '2026-11-23',
		lastDate: '2026-11-26',
		runs,
		counted: 3,
		skipped: 0,
		movedByMs: 0,
	};
	return { target: { value: 3, unit: 'working_days', basis: 'business' }, days, ...given };
}

export const nationalDay = text('国庆节', 'National Day');
