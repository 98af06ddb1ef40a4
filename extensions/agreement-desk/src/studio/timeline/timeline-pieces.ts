import type { Language, LocalizedText } from '../../domain/localized-text.ts';
import { formatDuration, formatPlainDuration } from '../../domain/wording/format-duration.ts';
import type { DrawnEvent, DrawnTimer, Span } from './timeline-input.ts';
import { saySpan, segmentWords, sayMoment, timelineWords } from './timeline-words.ts';

/** A stretch of the clock. */
export interface Stretch extends Span {
	readonly key: string;
	readonly kind: 'counted' | 'closed' | 'paused' | 'late';
	/** False for a pause that lasts. */
	readonly isOver: boolean;
	readonly title: string;
	readonly when: string;
	/** How much was counted, or how long it lasts; empty while it lasts. */
	readonly length: string;
}

/** A point in time. */
export interface Mark {
	readonly key: string;
	readonly kind: 'start' | 'event' | 'ladder' | 'due' | 'breach' | 'end' | 'now';
	readonly at: number;
	readonly icon: string;
	readonly title: string;
	readonly when: string;
	/** What else there is to say of it, a line each. */
	readonly lines: readonly string[];
}

export interface PieceContext {
	readonly language: Language;
	readonly timeZone: string;
	/** Epoch ms; null where nothing is judged by the clock. */
	readonly now: number | null;
}

/** The stretches of a timer in order: counted, not counted, paused, and late at the end. */
export function stretchesOf(timer: DrawnTimer, range: Span, context: PieceContext): Stretch[] {
	const { language } = context;
	const stretches = timer.segments.map((segment, index): Stretch => {
		const from = Date.parse(segment.from);
		const to = segment.to === null ? null : Date.parse(segment.to);
		return {
			key: `segment-${index}`,
			kind: segment.kind,
			from,
			to: to ?? Math.max(from, range.to),
			isOver: to !== null,
			title: segmentWords(segment)[language],
			when: saySpan({ from, to }, context),
			length: lengthOf(segment, language),
		};
	});
	const late = lateSpan(timer, context.now);
	if (!late) return stretches;
	return [
		...stretches.map((one) => (one.to > late.from ? { ...one, to: Math.max(one.from, late.from) } : one)),
		{
			...late,
			key: 'late',
			kind: 'late',
			isOver: timer.stopped_at !== null,
			title: timelineWords.late[language],
			when: saySpan(late, context),
			length: formatPlainDuration(late.to - late.from, language),
		},
	];
}

function lengthOf({ kind, ms }: DrawnTimer['segments'][number], language: Language): string {
	if (ms === null) return '';
	return kind === 'counted' ? formatDuration(ms, language) : formatPlainDuration(ms, language);
}

/** From where it was late to where it was done, or to now; null where it is not late. */
function lateSpan({ breach_at, stopped_at, state }: DrawnTimer, now: number | null): Span | null {
	if (state !== 'breached' || breach_at === null) return null;
	const from = Date.parse(breach_at);
	const to = stopped_at === null ? now : Date.parse(stopped_at);
	return to !== null && to > from ? { from, to } : null;
}

const endIcons: Partial<Record<DrawnTimer['state'], string>> = { met: 'check_circle', breached: 'task_alt' };

/** Every point that is marked, in the order of time. */
export function marksOf(
	timer: DrawnTimer,
	{ events, range }: { events: readonly DrawnEvent[]; range: Span },
	context: PieceContext,
): Mark[] {
	const mark = (
		kind: Mark['kind'],
		at: number | string | null,
		{ icon, title }: { icon: string; title: LocalizedText },
	): Mark[] => {
		const instant = typeof at === 'string' ? Date.parse(at) : at;
		if (instant === null || instant < range.from || instant > range.to) return [];
		const when = sayMoment(instant, context);
		return [
			{ key: `${kind}-${instant}`, kind, at: instant, icon, title: title[context.language], when, lines: [] },
		];
	};
	const { started_at, effective_start_at, due_at, breach_at, stopped_at, state } = timer;
	const own = [
		...mark('start', started_at, { icon: 'play_arrow', title: timelineWords.start }),
		...(effective_start_at === started_at
			? []
			: mark('start', effective_start_at, { icon: 'timer', title: timelineWords.clockStarts })),
		...mark('due', due_at, { icon: 'flag', title: timelineWords.due }),
		...(breach_at === due_at
			? []
			: mark('breach', breach_at, { icon: 'alarm', title: timelineWords.breach })),
		...mark('end', stopped_at, {
			icon: endIcons[state] ?? 'stop_circle',
			title: state === 'met' || state === 'breached' ? timelineWords.stopped : timelineWords.ended,
		}),
		...mark('now', context.now, { icon: 'schedule', title: timelineWords.now }),
	];
	const happened = events.flatMap(({ at, label, icon }, index) =>
		mark('event', at, { icon, title: timelineWords.event }).map((one) => ({
			...one,
			key: `event-${index}`,
			title: label,
		})),
	);
	return [...own, ...happened, ...ladderMarks(timer, range, context)].toSorted((a, b) => a.at - b.at);
}

/** Steps of one instant are one mark. */
function ladderMarks({ ladder }: DrawnTimer, range: Span, context: PieceContext): Mark[] {
	const timed = ladder.flatMap((step) =>
		step.at === null ? [] : [{ ...step, instant: Date.parse(step.at) }],
	);
	return [...Map.groupBy(timed, ({ instant }) => instant)]
		.filter(([at]) => at >= range.from && at <= range.to)
		.map(([at, steps]) => ({
			key: `ladder-${at}`,
			kind: 'ladder',
			at,
			icon: steps.some(({ level }) => level > 0) ? 'campaign' : 'notifications',
			title: timelineWords.ladder[context.language],
			when: sayMoment(at, context),
			lines: steps.map(({ text }) => text[context.language]),
		}));
}
