import { dateOfDay, dayOfDate } from '../calendar/local-day.ts';
import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { namesOf } from './festivals.ts';
import { importError, importNote } from './import-problem.ts';
import type { CalendarFile, FoundDay, ImportProblem, PublishedKind } from './imported-year.ts';
import { kindInSentence } from './kind-words.ts';
import { readDate } from './read-day.ts';

/** One property of an event, its text already unfolded and unescaped (RFC 5545 §3.1, §3.3.11). */
export interface IcsProperty {
	/** Upper case. */
	readonly name: string;
	/** Names in upper case. */
	readonly parameters: Readonly<Record<string, string>>;
	readonly value: string;
}

export interface IcsEvent {
	/** Counted from 1. */
	readonly number: number;
	/** Line on which it begins, from 1. */
	readonly line: number;
	readonly properties: readonly IcsProperty[];
}

/** No notice gives more days in a row; a longer event is a term or a season. */
const longestDays = 31;

/** Reads all-day events. What a day is stands in the summary ("春节(休)"), the categories or a mark of Apple's. */
export function fromIcsEvents(
	events: readonly IcsEvent[],
	problemsBefore: readonly ImportProblem[],
): CalendarFile {
	const problems = [...problemsBefore];
	const found = events.flatMap((event) => readEvent(event, problems));
	return { format: 'ics', year: null, source: null, manyYears: true, found, problems };
}

function readEvent(event: IcsEvent, problems: ImportProblem[]): FoundDay[] {
	const entry = text(
		`第 ${event.number} 个事件（第 ${event.line} 行）`,
		`event ${event.number} (line ${event.line})`,
	);
	const fail = (field: string, chinese: string, english: string) => {
		problems.push(importError({ entry, field }, text(chinese, english)));
		return [];
	};
	if (valueOf(event, 'STATUS').toUpperCase() === 'CANCELLED') {
		problems.push(
			importNote({ entry, field: 'STATUS' }, text('已取消，未导入', 'is cancelled and left out')),
		);
		return [];
	}
	if (valueOf(event, 'RRULE') !== '' || valueOf(event, 'RDATE') !== '') {
		return fail('RRULE', '不能导入重复事件：每年的安排不同', 'repeats, but every year is arranged anew');
	}
	const span = readSpan(event);
	if ('field' in span) return fail(span.field, span.chinese, span.english);
	const kind = kindOf(event);
	if (!kind) {
		const summary = shown(valueOf(event, 'SUMMARY'));
		return fail(
			'SUMMARY',
			`“${summary}”看不出是放假还是补班；请写明“休”或“班”`,
			`"${summary}" does not say whether it is a day off or a day worked`,
		);
	}
	const names = namesOf(valueOf(event, 'SUMMARY'), kind);
	return span.dates.map((date) => {
		return { entry, dateField: 'DTSTART', day: { date, kind, ...names, periods: null } };
	});
}

function kindOf(event: IcsEvent): PublishedKind | null {
	const places = ['X-APPLE-SPECIAL-DAY', 'SUMMARY', 'CATEGORIES', 'DESCRIPTION'];
	return places.map((name) => kindInSentence(valueOf(event, name))).find((kind) => kind !== null) ?? null;
}

interface SpanProblem {
	readonly field: string;
	readonly chinese: string;
	readonly english: string;
}

/** The dates from DTSTART up to, but not including, DTEND; one day when there is no end (RFC 5545 §3.6.1). */
function readSpan(event: IcsEvent): { dates: string[] } | SpanProblem {
	const first = dayNumber(event, 'DTSTART');
	if (first === null) return badDate(event, 'DTSTART');
	const given = propertyOf(event, 'DTEND') !== undefined;
	const end = given ? dayNumber(event, 'DTEND') : first + daysOfDuration(event);
	if (end === null) return badDate(event, 'DTEND');
	// some programs write the same date twice for a single day
	const length = given && end === first ? 1 : end - first;
	const field = given ? 'DTEND' : 'DURATION';
	if (!(length >= 1)) {
		return { field, chinese: '结束早于开始', english: 'ends before it begins' };
	}
	if (length > longestDays) {
		return {
			field,
			chinese: `共 ${length} 天，超过 ${longestDays} 天，不像放假安排`,
			english: `lasts ${length} days; no holiday is longer than ${longestDays}`,
		};
	}
	return { dates: Array.from({ length }, (_, i) => dateOfDay(first + i)) };
}

function badDate(event: IcsEvent, field: string): SpanProblem {
	const value = shown(valueOf(event, field));
	if (value === '') return { field, chinese: '缺少日期', english: 'is missing' };
	return {
		field,
		chinese: `“${value}”不是全天日期，请使用 VALUE=DATE:20260101`,
		english: `"${value}" is not an all-day date; write VALUE=DATE:20260101`,
	};
}

/** Midnight in the calendar's own zone begins a day as well; midnight UTC is some hour of a day elsewhere. */
function dayNumber(event: IcsEvent, name: string): number | null {
	const [, date = ''] = /^(\d{8})(?:T000000)?$/u.exec(valueOf(event, name)) ?? [];
	const read = readDate(date);
	return read === null ? null : dayOfDate(read);
}

function daysOfDuration(event: IcsEvent): number {
	const written = valueOf(event, 'DURATION');
	if (written === '') return 1;
	const [, weeks, days] = /^P(?:(\d{1,3})W|(\d{1,3})D)$/u.exec(written) ?? [];
	return Number(weeks ?? 0) * 7 + Number(days ?? 0);
}

function propertyOf(event: IcsEvent, name: string): IcsProperty | undefined {
	return event.properties.find((property) => property.name === name);
}

function valueOf(event: IcsEvent, name: string): string {
	return (propertyOf(event, name)?.value ?? '').trim();
}
