import { dayOfDate } from '../calendar/local-day.ts';
import { minutesOfTime } from '../calendar/wall-time.ts';
import type { ImportedPeriod } from './imported-year.ts';

const writings = [
	/^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
	/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
	/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
	/^(\d{4})(\d{2})(\d{2})$/u,
	/^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u,
];

/** What spreadsheets and databases add to a date. */
const midnight = /[T ]00:00(?::00(?:\.0+)?)?$/u;

/**
 * 'YYYY-MM-DD' of a date in any writing that can be read one way only, year first; null for anything else,
 * dates that do not exist included.
 */
export function readDate(written: string): string | null {
	const trimmed = written.trim().replace(midnight, '');
	for (const writing of writings) {
		const [, year = '', month = '', day = ''] = writing.exec(trimmed) ?? [];
		const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		if (year !== '') return dayOfDate(date) === null ? null : date;
	}
	return null;
}

/** '9:00-12:00', with any dash, 至 or ~ in between; null when it is no pair of times. */
export function readPeriod(written: string): ImportedPeriod | null {
	const parts = written
		.replaceAll('：', ':')
		.trim()
		.split(/\s*(?:-|–|—|~|～|至|到)\s*/u);
	const [from = '', to = ''] = parts.map((part) => (/^\d:\d\d$/u.test(part) ? `0${part}` : part));
	if (parts.length !== 2 || from === to || from === '24:00') return null;
	return minutesOfTime(from) === null || minutesOfTime(to) === null ? null : { from, to };
}
