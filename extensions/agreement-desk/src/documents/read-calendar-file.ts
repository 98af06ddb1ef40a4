import { fromCsvRows } from '../domain/calendar-import/csv-rows.ts';
import { detectFormat } from '../domain/calendar-import/detect-format.ts';
import { fromIcsEvents } from '../domain/calendar-import/ics-events.ts';
import type { CalendarFile, ImportFormat } from '../domain/calendar-import/imported-year.ts';
import { readJson } from '../domain/calendar-import/read-json.ts';
import { readCsv } from './read-csv.ts';
import { readIcs } from './read-ics.ts';

/**
 * What a file of holidays says, in any of the formats that a year may come in. Total: whatever is wrong with the
 * text is among the problems of the answer. A format of `auto` is told by its looks.
 */
export function readCalendarFile(content: string, format: ImportFormat | 'auto' = 'auto'): CalendarFile {
	const actual = format === 'auto' ? detectFormat(content) : format;
	if (actual === 'csv') {
		const { rows, problems } = readCsv(content);
		return fromCsvRows(rows, problems);
	}
	if (actual === 'ics') {
		const { events, problems } = readIcs(content);
		return fromIcsEvents(events, problems);
	}
	return readJson(content, actual);
}
