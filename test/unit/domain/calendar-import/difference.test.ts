import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyDifference,
	differenceOf,
	isEmptyDifference,
	type StoredDay,
} from '../../../../extensions/agreement-desk/src/domain/calendar-import/difference.ts';
import {
	differenceLines,
	differenceSummary,
} from '../../../../extensions/agreement-desk/src/domain/calendar-import/difference-lines.ts';
import type { ImportedDay } from '../../../../extensions/agreement-desk/src/domain/calendar-import/imported-year.ts';

const day = (date: string, given: Partial<ImportedDay> = {}): ImportedDay => ({
	date,
	kind: 'holiday',
	nameZh: '春节',
	nameEn: 'Spring Festival',
	periods: null,
	...given,
});
const stored = (date: string, given: Partial<StoredDay> = {}): StoredDay => ({
	...day(date),
	id: `${date} ${given.kind ?? 'holiday'}`,
	noticeYear: null,
	...given,
});
const of2027 = (...days: ImportedDay[]) => ({ year: 2027, days });

describe('the difference between a calendar and an imported year', () => {
	it('is nothing where both say the same', () => {
		const difference = differenceOf([stored('2027-02-06', { periods: [] })], of2027(day('2027-02-06')));
		expect(difference).toEqual({ added: [], removed: [], changed: [], outranked: [], unchanged: 1 });
		expect(isEmptyDifference(difference)).toBe(true);
	});

	it('adds, removes and changes', () => {
		const [kept, gone] = [stored('2027-02-06'), stored('2027-02-05')];
		const moved = stored('2027-02-20', { kind: 'holiday' });
		const worked = day('2027-02-20', { kind: 'makeup_workday' });
		const added = day('2027-02-09');
		const difference = differenceOf([kept, gone, moved], of2027(day('2027-02-06'), added, worked));
		expect(difference.added).toEqual([added]);
		expect(difference.removed).toEqual([gone]);
		expect(difference.changed).toEqual([{ before: moved, after: worked, what: ['kind'] }]);
		expect(difference.unchanged).toBe(1);
		expect(isEmptyDifference(difference)).toBe(false);
	});

	it.each<[string, Partial<ImportedDay>, string[]]>([
		['a name', { nameEn: 'Chinese New Year' }, ['name']],
		['a name in the other language', { nameZh: '除夕' }, ['name']],
		['hours', { periods: [{ from: '09:00', to: '12:00' }] }, ['periods']],
		[
			'everything',
			{ kind: 'makeup_workday', nameZh: null, periods: [{ from: '09:00', to: '12:00' }] },
			['kind', 'name', 'periods'],
		],
	])('says that %s changed', (_, given, what) => {
		const [change] = differenceOf([stored('2027-02-06')], of2027(day('2027-02-06', given))).changed;
		expect(change?.what).toEqual(what);
	});

	it('leaves what the desk has set for itself alone, and says which notice it outranks', () => {
		const own = stored('2027-02-09', { kind: 'custom_open' });
		const elsewhere = stored('2027-07-01', { kind: 'custom_closed' });
		const holiday = day('2027-02-09');
		const difference = differenceOf([own, elsewhere], of2027(holiday));
		expect(difference).toMatchObject({ added: [holiday], removed: [], changed: [] });
		expect(difference.outranked).toEqual([{ day: holiday, by: own }]);
		expect(applyDifference([own, elsewhere], difference)).toEqual([own, elsewhere, holiday]);
	});

	it('leaves days of other years alone', () => {
		const others = [stored('2026-12-31'), stored('2028-01-01')];
		expect(differenceOf(others, of2027(day('2027-01-01'))).removed).toEqual([]);
	});

	it('knows the days of a December that belong to the notice of the next year', () => {
		const december = stored('2026-12-31', { noticeYear: 2027 });
		expect(differenceOf([december], of2027(day('2027-01-01'))).removed).toEqual([december]);
		expect(differenceOf([december], { year: 2026, days: [day('2026-10-01')] }).removed).toEqual([]);
		expect(differenceOf([december], of2027(day('2026-12-31'))).unchanged).toBe(1);
	});

	it('of two entries for one date keeps the one of the same kind', () => {
		const [off, worked] = [stored('2027-02-20'), stored('2027-02-20', { kind: 'makeup_workday' })];
		const difference = differenceOf([off, worked], of2027(day('2027-02-20', { kind: 'makeup_workday' })));
		expect(difference).toMatchObject({ added: [], removed: [off], changed: [], unchanged: 1 });
	});
});

describe('a difference in words', () => {
	const difference = differenceOf(
		[
			stored('2027-02-20', { kind: 'makeup_workday', nameZh: '春节调休上班', nameEn: null }),
			stored('2027-02-05'),
			stored('2027-02-09', {
				kind: 'custom_open',
				nameZh: '值班',
				nameEn: null,
				periods: [{ from: '10:00', to: '16:00' }],
			}),
		],
		of2027(day('2027-02-09'), day('2027-02-20', { nameZh: null, nameEn: null })),
	);

	it('has a line for each date, in order, in Chinese', () => {
		expect(differenceLines(difference).map((line) => line['zh-CN'])).toEqual([
			'− 2027-02-05 放假，春节',
			'+ 2027-02-09 放假，春节',
			'! 2027-02-09 通知为放假，春节，仍以本日历自行设定的“临时开放，值班，10:00–16:00”为准',
			'~ 2027-02-20 补班，春节调休上班 → 放假',
		]);
		expect(differenceSummary(difference)['zh-CN']).toBe('新增 1 天，删除 1 天，修改 1 天，0 天不变');
	});

	it('and in English', () => {
		expect(differenceLines(difference).map((line) => line['en-US'])).toEqual([
			'− 2027-02-05 day off, Spring Festival',
			'+ 2027-02-09 day off, Spring Festival',
			'! 2027-02-09 the notice says day off, Spring Festival, but your own entry holds: open, 值班, 10:00–16:00',
			'~ 2027-02-20 make-up working day, 春节调休上班 → day off',
		]);
		expect(differenceSummary(difference)['en-US']).toBe('1 added, 1 removed, 1 changed, 0 unchanged');
	});
});

const date = fc.integer({ min: 1, max: 28 }).map((d) => `2027-02-${String(d).padStart(2, '0')}`);
const imported = fc.uniqueArray(
	fc.record({
		date,
		kind: fc.constantFrom('holiday' as const, 'makeup_workday' as const),
		nameZh: fc.constantFrom('春节', null),
		nameEn: fc.constantFrom('Spring Festival', null),
		periods: fc.constantFrom(null, [{ from: '09:00', to: '12:00' }]),
	}),
	{ selector: (one) => one.date },
);
const calendar = fc.uniqueArray(
	fc.record({
		date: fc.oneof(date, fc.constantFrom('2026-12-31', '2028-01-01')),
		kind: fc.constantFrom('holiday' as const, 'makeup_workday' as const, 'custom_open' as const),
		nameZh: fc.constantFrom('春节', null),
		nameEn: fc.constant(null),
		periods: fc.constantFrom(null, []),
		noticeYear: fc.constantFrom(null, 2027),
		id: fc.uuid(),
	}),
	{ selector: (one) => `${one.date} ${one.kind}` },
);

describe('carrying out a difference', () => {
	it('makes the next difference empty, and keeps all that is not of the notice', () => {
		fc.assert(
			fc.property(calendar, imported, (before, days) => {
				const after = applyDifference(before, differenceOf(before, of2027(...days)));
				const rows = after.map((one, i): StoredDay => ({ id: String(i), noticeYear: 2027, ...one }));
				expect(isEmptyDifference(differenceOf(rows, of2027(...days)))).toBe(true);
				const ours = before.filter(({ kind }) => kind === 'custom_open');
				expect(ours.every((one) => after.includes(one))).toBe(true);
				const dates = days.map((one) => one.date).sort();
				const published = after.filter(
					({ kind, date: at }) => kind !== 'custom_open' && at.startsWith('2027'),
				);
				expect(published.map((one) => one.date).sort()).toEqual(dates);
			}),
			{ numRuns: 200 },
		);
	});
});
