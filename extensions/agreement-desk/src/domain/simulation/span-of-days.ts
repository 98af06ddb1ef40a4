import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { DAY_MS } from '../calendar/local-day.ts';
import { text } from '../localized-text.ts';
import type { Span, Timeline } from '../timers/timeline.ts';
import type { Timer } from '../timers/timer.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { readInstant } from './read-instant.ts';

/** A picture of more is none; what lies later is told by its date. */
const longestMs = 366 * DAY_MS;

/**
 * From when to when (epoch ms) the days are wanted that a picture of these timers needs: `days` of a request is true,
 * or `{from, to}` for whoever has to draw more. Null where nobody asks.
 *
 * @throws SimulationProblem for anything else.
 */
export function spanOfDays(
	request: Fields,
	{
		timers,
		timeline,
		now,
		calendar,
	}: {
		readonly timers: readonly Timer[];
		readonly timeline: Timeline;
		readonly now: number | null;
		readonly calendar: BusinessCalendar;
	},
): Span | null {
	const wanted = readWanted(request, calendar);
	if (wanted === null) return null;
	return spanOf(timers, [timeline.receivedAt, now, ...wanted]);
}

/** From the first to the last that is known of these timers, and whatever else is to be seen. */
export function spanOf(
	timers: readonly Pick<Timer, 'startedAt' | 'dueAt' | 'breachAt' | 'stoppedAt'>[],
	others: readonly (number | null)[],
): Span {
	const instants = timers.flatMap(({ startedAt, dueAt, breachAt, stoppedAt }) => [
		startedAt,
		dueAt,
		breachAt,
		stoppedAt,
	]);
	const known = [...instants, ...others].filter((one) => one !== null && Number.isFinite(one)) as number[];
	const from = Math.min(...known);
	return { from, to: Math.min(Math.max(...known), from + longestMs) };
}

function readWanted(request: Fields, calendar: BusinessCalendar): readonly (number | null)[] | null {
	const given = request.value('days');
	if (given === null || given === false) return null;
	if (given === true) return [];
	if (typeof given !== 'object') {
		throw request.refuse('days', text('必须是 true 或 {from, to}', 'must be true or {from, to}'));
	}
	const fields = fieldsOf(given, { place: 'days', clause: null, known: ['from', 'to'] });
	return ['from', 'to'].map((name) =>
		fields.has(name)
			? readInstant(fields.value(name), { calendar, place: `days.${name}`, clause: null })
			: null,
	);
}
