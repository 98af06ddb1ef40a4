import type { LocalizedText } from '../localized-text.ts';

/** What a year may be imported from. */
export const IMPORT_FORMATS = ['holiday-cn', 'chinese-days', 'ics', 'csv'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A notice knows two kinds of days; what an admin sets for this calendar alone is never imported. */
export type PublishedKind = 'holiday' | 'makeup_workday';

/** Local wall times 'HH:MM' as in a calendar's `Period`. */
export interface ImportedPeriod {
	readonly from: string;
	readonly to: string;
}

export interface ImportedDay {
	/** 'YYYY-MM-DD' in the calendar's zone. */
	readonly date: string;
	readonly kind: PublishedKind;
	readonly nameZh: string | null;
	readonly nameEn: string | null;
	/** Hours of this date alone; null leaves a holiday closed and gives a make-up day those of a working day. */
	readonly periods: readonly ImportedPeriod[] | null;
}

/** Something to be told about a file. An error keeps it from being imported, a note does not. */
export interface ImportProblem {
	readonly severity: 'error' | 'note';
	/** Which line or entry of the file. */
	readonly entry: LocalizedText;
	/** Which column, property or key of it; null for the entry as a whole. */
	readonly field: string | null;
	/** The clause that business hours come from. */
	readonly clause: '2.1.1';
	readonly text: LocalizedText;
}

/** A day as it stands in a file, with the place where it was read. */
export interface FoundDay {
	readonly entry: LocalizedText;
	/** The name of what carries the date in this format, for messages about it. */
	readonly dateField: string;
	readonly day: ImportedDay;
}

/** What a file says, before it is asked whether that makes a year. */
export interface CalendarFile {
	readonly format: ImportFormat;
	/** The year that the file itself names. */
	readonly year: number | null;
	/** Where the file says that it comes from. */
	readonly source: string | null;
	/** True for feeds that hold several years by nature, of which one is picked. */
	readonly manyYears: boolean;
	readonly found: readonly FoundDay[];
	readonly problems: readonly ImportProblem[];
}

/** A checked year, ready to be compared with a calendar. */
export interface ImportedYear {
	readonly format: ImportFormat | null;
	/** The year of the notice; null when the file leaves it open. */
	readonly year: number | null;
	/** Every year in which the file has days. */
	readonly years: readonly number[];
	readonly source: string | null;
	/** One for each date, in order; a notice may arrange days of the December before. */
	readonly days: readonly ImportedDay[];
	readonly problems: readonly ImportProblem[];
}
