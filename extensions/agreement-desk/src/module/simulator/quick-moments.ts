import { toCalendarDefinition, type CalendarEntry } from '../../domain/agreement/calendar-definition.ts';
import { dayNatureOf } from '../../domain/calendar/day-nature.ts';
import { dateOfDay, dayOfDate, weekdayOfDay } from '../../domain/calendar/local-day.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { wallTimeOf } from '../../studio/time/zone-time.ts';

/** A moment that one often wants to try. */
export interface QuickMoment {
	readonly key: string;
	readonly word: LocalizedText;
	/** Local time of the calendar, 'YYYY-MM-DDTHH:MM'. */
	readonly at: string;
}

/** A calendar with what its special days are called. */
export interface NamedEntry extends CalendarEntry {
	readonly names: ReadonlyMap<string, LocalizedText>;
}

const friday = 4;
const mostFestivals = 3;
/** A day off in between is no festival that people wait for. */
const shortestFestival = 3;
const daysAhead = 500;

/** Now, Friday evening, tonight, and the last working day before each of the next festivals. */
export function quickMoments(calendar: NamedEntry, now: number): QuickMoment[] {
	const { date, time } = wallTimeOf(now, calendar.timezone);
	const today = dayOfDate(date) ?? 0;
	const toFriday = (friday - weekdayOfDay(today) + 7) % 7;
	return [
		{ key: 'now', word: text('现在', 'Now'), at: `${date}T${time}` },
		{ key: 'friday', word: text('周五 17:30', 'Friday, 17:30'), at: `${dateOfDay(today + toFriday)}T17:30` },
		{ key: 'night', word: text('今晚 22:00', 'Tonight, 22:00'), at: `${date}T22:00` },
		...eves(calendar, today),
	];
}

function eves(calendar: NamedEntry, today: number): QuickMoment[] {
	const definition = toCalendarDefinition(calendar);
	const natureOf = (day: number) => dayNatureOf(definition, dateOfDay(day));
	const isWorked = (day: number) => natureOf(day) === 'working_day' || natureOf(day) === 'makeup_workday';
	const found: QuickMoment[] = [];
	let lastWorked: number | null = null;
	for (let day = today; day < today + daysAhead && found.length < mostFestivals; day++) {
		if (isWorked(day)) {
			lastWorked = day;
			continue;
		}
		if (natureOf(day) !== 'holiday' || lastWorked === null) continue;
		let end = day;
		while (!isWorked(end)) end++;
		const name = calendar.names.get(dateOfDay(day));
		if (end - lastWorked > shortestFestival && name)
			found.push({ key: `eve-${dateOfDay(day)}`, word: eveOf(name), at: `${dateOfDay(lastWorked)}T17:30` });
		day = end - 1;
	}
	return found;
}

function eveOf(name: LocalizedText): LocalizedText {
	return text(`${name['zh-CN']}前夕 17:30`, `Eve of ${name['en-US']}, 17:30`);
}
