import { usesCalendar } from '../agreement/commitment.ts';
import type { Segment } from '../timers/explanation.ts';
import { dayRuns, holiday, noWorkingDay, plural } from './explanation-days-in-english.ts';
import { outcomeInEnglish } from './explanation-outcome-in-english.ts';
import { storyOf, type StoryItem } from './explanation-story.ts';
import type { Telling } from './explanation-telling.ts';
import { formatDuration, formatPlainDuration } from './format-duration.ts';
import { metricNames } from './metric-names.ts';
import { startEventNames } from './start-event-names.ts';
import { targetInWords } from './target-in-words.ts';

const duration = (ms: number) => formatDuration(ms, 'en-US');

export function englishExplanation(telling: Telling): string {
	const { explanation, timezone } = telling;
	const { clause, metric, cycle, provisionalYear } = explanation;
	const name = metricNames[metric]['en-US'];
	const again = cycle > 1 ? ` (no. ${cycle})` : '';
	const sentences = [
		`${clause} ${name.charAt(0).toUpperCase()}${name.slice(1)}${again}: ${opening(telling)}.`,
		...counting(telling),
		...due(telling),
		...(provisionalYear === null
			? []
			: [
					`The calendar of ${provisionalYear} is not approved yet, so these times are provisional and may move.`,
				]),
		...outcomeInEnglish(telling),
		`(All times are local to ${timezone}.)`,
	];
	return sentences.join(' ');
}

function opening({ explanation, moment }: Telling): string {
	const { start, branch, effectiveStartAt, target } = explanation;
	const head = `${startEventNames[start.event]['en-US']} on ${moment.full(start.at)}`;
	const part = branch ? ` (case ${branch})` : '';
	if (branch && start.inBusinessHours) return `${head}, within business hours${part}`;
	const waits = effectiveStartAt > start.at;
	if (branch || waits) {
		const from = waits
			? `, so the clock starts when business opens next, on ${moment.short(effectiveStartAt)}`
			: '';
		return `${head}, outside business hours${part}${from}`;
	}
	const matters = start.inBusinessHours === false && target.unit !== 'working_days';
	return matters ? `${head}, outside business hours` : head;
}

/** The target and how it was counted. */
function counting(telling: Telling): string[] {
	const { explanation } = telling;
	const { target, rules, dueAt, stoppedAt, segments } = explanation;
	if (explanation.state === 'not_applicable' && dueAt === null && stoppedAt === null) return [];
	const amount = targetInWords(target, 'en-US');
	const head: Record<typeof target.unit, string> = {
		minutes: `The target is ${amount}, ${basisWords(telling)}`,
		hours: `The target is ${amount}, ${basisWords(telling)}`,
		working_days:
			rules.workingDayEnd === 'same_time'
				? `The target is ${amount}; the first day is not counted, and the last one ends at the same time of day`
				: `The target is ${amount}; the first day is not counted, and the last one ends when business closes`,
		calendar_days:
			rules.noticeCounting === 'delivery_day_excluded'
				? `Notice has to be given ${amount} ahead, not counting the day of delivery`
				: `Notice has to be given ${amount} ahead, counting the day of delivery`,
		promise: 'What counts is the time that the customer was told',
	};
	const items = storyOf(segments, telling.moment);
	const story =
		target.unit === 'working_days'
			? [...dayRuns(telling), ...pausesAmong(items, telling)]
			: storyLines(usesCalendar(target) ? items : items.filter(({ kind }) => kind !== 'day'), telling);
	return [story.length > 0 ? `${head[target.unit]}: ${story.join('; ')}.` : `${head[target.unit]}.`];
}

function basisWords({ explanation }: Telling): string {
	return usesCalendar(explanation.target)
		? 'counted in business hours'
		: 'counted without a break, through nights and days off';
}

function storyLines(items: readonly StoryItem[], telling: Telling): string[] {
	return items.map((item) => storyLine(item, telling));
}

function storyLine(item: StoryItem, telling: Telling): string {
	if (item.kind === 'day') return dayLine(item.periods, telling);
	const { segment } = item;
	if (item.kind === 'pause') return pauseLine(segment, telling);
	return item.kind === 'several' ? severalLine(segment, telling) : closedLine(segment, telling);
}

function dayLine(periods: readonly Segment[], { moment }: Telling): string {
	const [first] = periods;
	if (!first) return '';
	const parts = periods.map(
		(period) => `${duration(period.ms ?? 0)} (${periodWords(period, first, { moment })})`,
	);
	const day = moment.day(first.from);
	if (first.reason !== 'makeup_workday') return `${day}, ${inSeries(parts)}`;
	return `${day}, a make-up working day, ${inSeries(parts)}`;
}

function inSeries(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function periodWords({ from, to }: Segment, first: Segment, { moment }: Pick<Telling, 'moment'>): string {
	const begin = moment.isSameDay(from, first.from) ? moment.time(from) : moment.short(from);
	if (to === null) return begin;
	const sameDay = moment.isSameDay(from, to - 1);
	return sameDay ? `${begin}–${moment.endTime(to, from)}` : `${begin} to ${moment.short(to)}`;
}

function closedLine({ from, to, reason, name }: Segment, { moment }: Telling): string {
	const last = (to ?? from + 1) - 1;
	const one = moment.isSameDay(from, last);
	const days = moment.days(from, last);
	return reason === 'holiday' ? holiday(days, { one, name }) : noWorkingDay(days, { one });
}

const pauseWords = {
	pending_customer: 'waiting for the customer',
	pending_third_party: 'waiting for a third party',
	closed: 'the request was solved',
} as const;

function pauseLine({ from, to, reason, ms }: Segment, { moment }: Telling): string {
	const why = isPauseReason(reason) ? pauseWords[reason] : 'paused';
	if (to === null) return `the clock stands still since ${moment.short(from)} (${why})`;
	const end = moment.isSameDay(from, to) ? moment.time(to) : moment.short(to);
	return `the clock stood still for ${formatPlainDuration(ms ?? 0, 'en-US')} from ${moment.short(from)} to ${end} (${why})`;
}

function isPauseReason(reason: Segment['reason']): reason is keyof typeof pauseWords {
	return reason !== null && Object.hasOwn(pauseWords, reason);
}

function severalLine({ from, to, ms, summary }: Segment, { moment }: Telling): string {
	const days = summary && summary.workingDays > 0 ? [plural(summary.workingDays, 'working day')] : [];
	const pauses = summary && summary.pauses > 0 ? [plural(summary.pauses, 'pause')] : [];
	const within = [...days, ...pauses].join(', ');
	const span = `from ${moment.short(from)} to ${moment.short(to ?? from)}`;
	return `${span} altogether ${duration(ms ?? 0)}${within === '' ? '' : ` (${within})`}`;
}

/** A pause moves a deadline that was counted in days by the business time that it took. */
function pausesAmong(items: readonly StoryItem[], telling: Telling): string[] {
	const pauses = items.filter(({ kind }) => kind === 'pause');
	const lines = storyLines(pauses, telling);
	const moved = telling.explanation.days?.movedByMs ?? 0;
	return moved > 0
		? [...lines, `the deadline moves by the business time that took, ${duration(moved)}`]
		: lines;
}

function due({ explanation, moment }: Telling): string[] {
	const { metric, dueAt, breachAt, heldBy } = explanation;
	if (dueAt === null || breachAt === null) return [];
	if (metric === 'suspension_notice')
		return [`It may take effect on ${moment.short(dueAt)} at the earliest.`];
	if (heldBy === null) return [`Due by ${moment.short(dueAt)}.`];
	const why = heldBy === 'closing' ? 'business closes' : 'the clock stops';
	return [
		`Due by ${moment.short(dueAt)}; as ${why} at that very time, it is still kept until the clock runs again on ${moment.short(breachAt)}.`,
	];
}
