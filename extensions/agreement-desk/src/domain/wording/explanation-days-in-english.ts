import type { DayRun, Segment } from '../timers/explanation.ts';
import type { Telling } from './explanation-telling.ts';

/** What became of each date, for a target of working days. */
export function dayRuns({ explanation, moment }: Telling): string[] {
	const { days } = explanation;
	if (!days) return [];
	let counted = 0;
	return days.runs.map((run) => {
		const before = counted;
		counted += run.counted;
		return runLine(run, { before, after: counted }, moment);
	});
}

function runLine(
	{ from, to, kind, days, name, counted }: DayRun,
	{ before, after }: { readonly before: number; readonly after: number },
	moment: Telling['moment'],
): string {
	const one = from === to;
	const dates = moment.dates(from, to);
	const place = before + 1 === after ? `working day ${after}` : `working days ${before + 1} to ${after}`;
	switch (kind) {
		case 'start_day':
			return `${dates} is the first day, not counted`;
		case 'working_day':
			return `${dates} ${one ? 'is' : 'are'} ${place}`;
		case 'makeup_workday':
			return `${dates}, made up for a holiday, ${one ? 'is' : 'are'} ${place}`;
		case 'holiday':
			return holiday(dates, { one, name });
		case 'not_a_working_day':
			return noWorkingDay(dates, { one });
		case 'calendar_day':
			return `${dates}, ${plural(days, 'day')}`;
		case 'several':
			return `${dates}, ${plural(counted, 'working day')} in ${plural(days, 'day')}`;
	}
}

export function holiday(
	days: string,
	{ one, name }: { readonly one: boolean; readonly name: Segment['name'] },
): string {
	return `${days}${name ? ` (${name['en-US']})` : ''} ${one ? 'is a holiday' : 'are holidays'}, not counted`;
}

export function noWorkingDay(days: string, { one }: { readonly one: boolean }): string {
	return `${days} ${one ? 'is no working day' : 'are no working days'}, not counted`;
}

export function plural(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}
