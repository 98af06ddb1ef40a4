import { readCalendarFile } from '../../../../extensions/agreement-desk/src/documents/read-calendar-file.ts';
import type { Weekday } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { checkYear } from '../../../../extensions/agreement-desk/src/domain/calendar-import/check-year.ts';
import { problemSentence } from '../../../../extensions/agreement-desk/src/domain/calendar-import/import-problem.ts';
import type {
	ImportedYear,
	ImportFormat,
} from '../../../../extensions/agreement-desk/src/domain/calendar-import/imported-year.ts';

export const office: ReadonlySet<Weekday> = new Set(['mon', 'tue', 'wed', 'thu', 'fri']);

export interface ReadOptions {
	readonly format?: ImportFormat | 'auto';
	readonly year?: number;
	readonly open?: ReadonlySet<Weekday>;
}

/** A file as an office that works Monday to Friday reads it. */
export function read(content: string, options: ReadOptions = {}): ImportedYear {
	const file = readCalendarFile(content, options.format);
	return checkYear(file, { year: options.year ?? null, openWeekdays: options.open ?? office });
}

/** The errors as sentences, in English. */
export function errorsOf({ problems }: ImportedYear): string[] {
	return problems
		.filter(({ severity }) => severity === 'error')
		.map((problem) => problemSentence(problem)['en-US']);
}

export function notesOf({ problems }: ImportedYear): string[] {
	return problems
		.filter(({ severity }) => severity === 'note')
		.map((problem) => problemSentence(problem)['en-US']);
}

/** Each day as "date kind". */
export function datesOf({ days }: ImportedYear): string[] {
	return days.map(({ date, kind }) => `${date} ${kind}`);
}
