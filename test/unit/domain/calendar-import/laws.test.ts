import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dateOfDay,
	dayOfDate,
	weekdayOfDay,
} from '../../../../extensions/agreement-desk/src/domain/calendar/local-day.ts';
import { hasErrors } from '../../../../extensions/agreement-desk/src/domain/calendar-import/import-problem.ts';
import { IMPORT_FORMATS } from '../../../../extensions/agreement-desk/src/domain/calendar-import/imported-year.ts';
import { datesOf, read } from './read.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const anyFormat = fc.constantFrom(...IMPORT_FORMATS, 'auto' as const);

/** Pieces of real files in any order: far more likely to reach odd places than random letters. */
const fragments = fc
	.array(
		fc.constantFrom(
			...['BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'DTSTART;VALUE=DATE:20260101'],
			...[
				'DTEND:20260104',
				'SUMMARY:元旦(休)',
				'RRULE:',
				'X;Y="',
				' ',
				'\t',
				'\n',
				'\r\n',
				',',
				';',
				'"',
				'""',
			],
			...[
				'2026-01-01',
				'2026-02-30',
				'0000-00-00',
				'放假',
				'补班',
				'date,kind,name',
				'09:00-12:00',
				'\uFEFF',
			],
			...[
				'{',
				'}',
				'[',
				']',
				'"year":2026',
				'"days":[',
				'"holidays":{',
				'"date"',
				':',
				'null',
				'1e999',
				'\\n',
			],
			...['__proto__', 'constructor', '\u0000', '😀', '9999-12-31', '20260101T000000Z', 'DURATION:P9W'],
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fragments, fc.json());

/** Any JSON that has the keys that are asked for. */
const almostRight = fc
	.record(
		{
			year: fc.oneof(fc.integer(), fc.jsonValue()),
			papers: fc.jsonValue(),
			days: fc.array(fc.record({ name: fc.jsonValue(), date: fc.jsonValue(), isOffDay: fc.jsonValue() })),
			holidays: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
			workdays: fc.jsonValue(),
			inLieuDays: fc.jsonValue(),
		},
		{ requiredKeys: [] },
	)
	.map((value) => JSON.stringify(value));

/** Days of a notice: any date off, Saturdays and Sundays worked. */
const notice = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.boolean()), {
		minLength: 1,
		maxLength: 60,
		selector: ([day]) => day,
	})
	.map((days) =>
		days
			.map(([offset, off]) => {
				const day = (dayOfDate('2026-01-01') ?? 0) + offset;
				const kind = off || weekdayOfDay(day) < 5 ? 'holiday' : 'makeup_workday';
				return { date: dateOfDay(day), kind };
			})
			.sort((a, b) => a.date.localeCompare(b.date)),
	);

describe('a file of holidays', () => {
	it('of any content, in any format, gives an answer', () => {
		fc.assert(
			fc.property(
				fc.oneof(anyText, almostRight),
				anyFormat,
				fc.option(fc.integer()),
				(content, format, year) => {
					const result = read(content, { format, ...(year === null ? {} : { year }) });
					const usable = !hasErrors(result.problems);
					if (usable && (result.year === null || result.days.length === 0))
						throw new Error('empty and not refused');
					expect(result.days.every(({ date }) => dayOfDate(date) !== null)).toBe(true);
					expect(new Set(result.days.map(({ date }) => date)).size).toBe(result.days.length);
				},
			),
			RUNS,
		);
	});

	it('says the same in every format', () => {
		fc.assert(
			fc.property(notice, (days) => {
				const compact = (date: string) => date.replaceAll('-', '');
				const off = (kind: string) => kind === 'holiday';
				const maps = (wanted: string) =>
					Object.fromEntries(
						days.filter(({ kind }) => kind === wanted).map(({ date }) => [date, 'a,元旦,1']),
					);
				const files = [
					JSON.stringify({
						year: 2026,
						days: days.map(({ date, kind }) => ({ name: '元旦', date, isOffDay: off(kind) })),
					}),
					JSON.stringify({ holidays: maps('holiday'), workdays: maps('makeup_workday') }),
					days.map(({ date, kind }) => `${date},${kind},元旦`).join('\n'),
					[
						'BEGIN:VCALENDAR',
						...days.flatMap(({ date, kind }) => [
							...['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${compact(date)}`],
							...[`SUMMARY:元旦(${off(kind) ? '休' : '班'})`, 'END:VEVENT'],
						]),
						'END:VCALENDAR',
					].join('\r\n'),
				];
				const [first, ...others] = files.map((file) => read(file));
				expect(first?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
				expect(first && datesOf(first)).toEqual(days.map(({ date, kind }) => `${date} ${kind}`));
				for (const other of others) expect([other.year, other.days]).toEqual([2026, first?.days]);
			}),
			RUNS,
		);
	});
});
