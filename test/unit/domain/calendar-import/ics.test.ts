import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { calendarCn } from '../../../../schema/seed/calendar-cn.ts';
import { datesOf, errorsOf, notesOf, read } from './read.ts';

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const newYear = ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260104'];
const threeDays = ['2026-01-01 holiday', '2026-01-02 holiday', '2026-01-03 holiday'];

describe('an iCalendar file', () => {
	it('gives one day for each date of an event; the end is not among them', () => {
		const year = read(calendar(...event(...newYear, 'SUMMARY:元旦(休)')));
		expect(year).toMatchObject({ format: 'ics', year: 2026 });
		expect(datesOf(year)).toEqual(threeDays);
		expect(year.days[0]).toMatchObject({ nameZh: '元旦', nameEn: "New Year's Day", periods: null });
		expect(errorsOf(year)).toEqual([]);
	});

	it.each<[string, string[], string[]]>([
		['one day without an end', ['DTSTART;VALUE=DATE:20260101', 'SUMMARY:元旦 休息'], ['2026-01-01 holiday']],
		[
			'an end on the same date',
			['DTSTART:20260101', 'DTEND:20260101', 'SUMMARY:元旦放假'],
			['2026-01-01 holiday'],
		],
		['a length', ['DTSTART;VALUE=DATE:20260101', 'DURATION:P3D', 'SUMMARY:元旦（休）'], threeDays],
		[
			'midnights of the zone',
			[
				'DTSTART;TZID=Asia/Shanghai:20260101T000000',
				'DTEND;TZID="Asia/Shanghai":20260104T000000',
				'SUMMARY:元旦(休)',
			],
			threeDays,
		],
		['a day worked', ['DTSTART:20260104', 'SUMMARY:元旦(班)'], ['2026-01-04 makeup_workday']],
		['a day worked, in words', ['DTSTART:20260104', 'SUMMARY:元旦调休上班'], ['2026-01-04 makeup_workday']],
		[
			'a day worked, in English',
			['DTSTART:20260104', "SUMMARY:New Year's Day(Workday)"],
			['2026-01-04 makeup_workday'],
		],
		[
			'an English holiday worked',
			['DTSTART:20260104', 'SUMMARY:Working day for the holiday'],
			['2026-01-04 makeup_workday'],
		],
		['no work', ['DTSTART:20260104', 'SUMMARY:Non-working day'], ['2026-01-04 holiday']],
		[
			'the kind among the categories',
			['DTSTART:20260104', 'SUMMARY:元旦', 'CATEGORIES:补班'],
			['2026-01-04 makeup_workday'],
		],
		[
			'the kind as a category of one sign',
			['DTSTART:20260101', 'SUMMARY:元旦', 'CATEGORIES:休'],
			['2026-01-01 holiday'],
		],
		[
			"Apple's mark, which outranks the rest",
			['DTSTART:20260104', 'SUMMARY:元旦', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY', 'DESCRIPTION:休'],
			['2026-01-04 makeup_workday'],
		],
		['names in lower case', ['dtstart;value=date:20260101', 'summary:元旦(休)'], ['2026-01-01 holiday']],
		[
			'an alarm inside',
			[
				'DTSTART:20260101',
				'SUMMARY:元旦(休)',
				'BEGIN:VALARM',
				'SUMMARY:补班',
				'DTSTART:20270101',
				'END:VALARM',
			],
			['2026-01-01 holiday'],
		],
		[
			'words that look like an end',
			['DTSTART:20260101', 'SUMMARY:元旦(休)', 'DESCRIPTION:see END:VEVENT; and: more'],
			['2026-01-01 holiday'],
		],
	])('may tell of %s', (_, lines, expected) => {
		const year = read(calendar(...event(...lines)));
		expect(errorsOf(year)).toEqual([]);
		expect(datesOf(year)).toEqual(expected);
	});

	it('is unfolded and unescaped', () => {
		const lines = ['DTSTART;VALUE=DATE:2026', ' 0104', 'SUMMARY:公司年会\\, 补', '\t班\\;\\n第二行\\\\'];
		const year = read(calendar(...event(...lines)));
		expect(year.days).toEqual([
			{
				date: '2026-01-04',
				kind: 'makeup_workday',
				nameZh: '公司年会, 补班;\n第二行\\',
				nameEn: null,
				periods: null,
			},
		]);
	});

	it('names the festival of a day that is counted', () => {
		const days = read(
			calendar(
				...event('DTSTART;VALUE=DATE:20260101', 'SUMMARY:元旦假期 第1天/共3天'),
				...event('DTSTART;VALUE=DATE:20260104', 'SUMMARY:元旦补班 第1天/共1天'),
			),
		).days;
		expect(days).toMatchObject([
			{ kind: 'holiday', nameZh: '元旦', nameEn: "New Year's Day" },
			{ kind: 'makeup_workday', nameZh: '元旦调休上班' },
		]);
	});

	it.each(['\n', '\r'])('may end its lines with %j', (lineEnd) => {
		expect(
			datesOf(read(calendar(...event(...newYear, 'SUMMARY:元旦(休)')).replaceAll('\r\n', lineEnd))),
		).toEqual(threeDays);
	});

	it.each<[string, string[], string]>([
		[
			'a date that does not exist',
			['DTSTART;VALUE=DATE:20261399', 'SUMMARY:x(休)'],
			'DTSTART (clause 2.1.1): "20261399" is not an all-day date',
		],
		[
			'a date as people write it',
			['DTSTART;VALUE=DATE:2026-01-01', 'SUMMARY:x(休)'],
			'DTSTART (clause 2.1.1): "2026-01-01" is not an all-day date',
		],
		[
			'an hour',
			['DTSTART:20260101T090000', 'SUMMARY:x(休)'],
			'DTSTART (clause 2.1.1): "20260101T090000" is not an all-day date',
		],
		['midnight somewhere else', ['DTSTART:20260101T000000Z', 'SUMMARY:x(休)'], 'DTSTART (clause 2.1.1)'],
		['no date', ['SUMMARY:x(休)'], 'DTSTART (clause 2.1.1): is missing'],
		[
			'an end that is no date',
			['DTSTART:20260101', 'DTEND:never', 'SUMMARY:x(休)'],
			'DTEND (clause 2.1.1): "never" is not an all-day date',
		],
		[
			'an end before the beginning',
			['DTSTART:20260102', 'DTEND:20260101', 'SUMMARY:x(休)'],
			'DTEND (clause 2.1.1): ends before it begins',
		],
		[
			'a length of nothing',
			['DTSTART:20260102', 'DURATION:PT0S', 'SUMMARY:x(休)'],
			'DURATION (clause 2.1.1): ends before it begins',
		],
		[
			'a season',
			['DTSTART:20260101', 'DTEND:20260401', 'SUMMARY:x(休)'],
			'DTEND (clause 2.1.1): lasts 90 days',
		],
		[
			'no kind',
			['DTSTART:20260101', 'SUMMARY:元旦'],
			'SUMMARY (clause 2.1.1): "元旦" does not say whether it is a day off or a day worked',
		],
		[
			'a rule for every year',
			['DTSTART:20260101', 'RRULE:FREQ=YEARLY', 'SUMMARY:x(休)'],
			'RRULE (clause 2.1.1): repeats',
		],
	])('is refused with %s, naming event, line and property', (_, lines, message) => {
		const year = read(calendar(...event('DTSTART:20260501', 'SUMMARY:劳动节(休)'), ...event(...lines)));
		expect(errorsOf(year)[0]).toContain(`event 2 (line 7), ${message}`);
	});

	it.each<[string, string, string]>([
		['no calendar', 'BEGIN:VEVENT\nEND:VEVENT', 'the file (clause 2.1.1): is no iCalendar file'],
		[
			'no end',
			'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101',
			'line 1, BEGIN (clause 2.1.1): VCALENDAR never ends',
		],
		[
			'ends in the wrong order',
			'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR',
			'line 3, END (clause 2.1.1): END:VCALENDAR ends nothing',
		],
		['a line that is none', calendar('hello'), 'line 3 (clause 2.1.1): "hello" is no property'],
		['no events', calendar(), 'the file (clause 2.1.1): has no days off'],
	])('is refused with %s', (_, content, message) => {
		expect(errorsOf(read(content, { format: 'ics' }))[0]).toContain(message);
	});

	it('leaves out what is cancelled, and says so', () => {
		const year = read(
			calendar(...event(...newYear, 'SUMMARY:元旦(休)'), ...event('DTSTART:20260501', 'STATUS:CANCELLED')),
		);
		expect(datesOf(year)).toEqual(threeDays);
		expect(notesOf(year)[0]).toBe('event 2 (line 8), STATUS (clause 2.1.1): is cancelled and left out');
	});

	it.each(['holidays.ics', 'holidays.en.ics'])('as chinese-days publishes it (%s) is our 2026', (name) => {
		const file = createRequire(import.meta.url).resolve(`chinese-days/dist/${name}`);
		const year = read(readFileSync(file, 'utf8'), { year: 2026 });
		expect(errorsOf(year)).toEqual([]);
		const ours = calendarCn.filter(({ date }) => date.startsWith('2026'));
		expect(year.days.map(({ date, kind, nameZh, nameEn }) => [date, kind, nameZh, nameEn])).toEqual(
			ours.map(({ date, kind, name_zh, name_en }) => [date, kind, name_zh, name_en]),
		);
	});
});
