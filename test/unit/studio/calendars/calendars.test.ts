import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	viewOf,
	statusOf,
	type DayRow,
} from '../../../../extensions/agreement-desk/src/module/calendars/calendar-model.ts';
import {
	markOf,
	sayCell,
	sayWeekly,
} from '../../../../extensions/agreement-desk/src/module/calendars/calendar-words.ts';
import {
	changesFor,
	formOf,
	removalOf,
} from '../../../../extensions/agreement-desk/src/module/calendars/day-changes.ts';
import {
	changesOf,
	daysAfter,
	textOfFile,
	type ImportPreview,
} from '../../../../extensions/agreement-desk/src/module/calendars/import-preview.ts';
import {
	dateAfterKey,
	datesBetween,
	yearGrid,
} from '../../../../extensions/agreement-desk/src/module/calendars/year-grid.ts';

const day = (date: string, kind: DayRow['kind'], more: Partial<DayRow> = {}): DayRow => ({
	...{ id: `${date} ${kind}`, date, kind, name_zh: null, name_en: null, periods: null, reason: null },
	...more,
});
const calendar = {
	timezone: 'Asia/Shanghai',
	weekly_periods: [
		{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '12:00' },
		{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '13:30', to: '18:00' },
	].map((one) => ({ ...one, days: [...one.days] })),
	years: [{ year: 2026, status: 'approved' as const }],
	days: [
		day('2026-02-14', 'makeup_workday', { name_zh: '春节' }),
		day('2026-02-16', 'holiday', { name_zh: '春节', name_en: 'Spring Festival' }),
		day('2026-02-16', 'custom_open', { periods: [{ from: '10:00', to: '12:00' }] }),
		day('2026-02-24', 'custom_closed'),
		day('2026-02-25', 'custom_open', { periods: [{ from: '09:00', to: '12:00' }] }),
	],
};

describe('a date of a calendar', () => {
	const { cellOf } = viewOf(calendar);
	it.each([
		['2026-02-13', 'working_day', null, '工作日 · 09:00–12:00、13:30–18:00'],
		['2026-02-15', 'not_a_working_day', null, '休息日 · 不营业'],
		['2026-02-14', 'makeup_workday', '班', '补班 · 春节 · 09:00–12:00、13:30–18:00'],
		['2026-02-16', 'working_day', '开', '临时开放 · 10:00–12:00'],
		['2026-02-24', 'holiday', '停', '临时休息 · 不营业'],
		['2026-02-25', 'working_day', '开', '临时开放 · 09:00–12:00'],
	])('%s is %s, marked %s: %s', (date, nature, mark, said) => {
		const cell = cellOf(date);
		expect(cell.nature).toBe(nature);
		expect(markOf(cell)?.['zh-CN'] ?? null).toBe(mark);
		expect(sayCell(cell, 'zh-CN')).toBe(said);
	});

	it('belongs to a year that is settled, or missing', () => {
		expect([2026, 2027].map((year) => statusOf(calendar, year))).toEqual(['approved', 'missing']);
	});

	it('has hours that are told by the week', () => {
		expect(sayWeekly(calendar, 'zh-CN')).toEqual(['周一至周五 09:00–12:00、13:30–18:00']);
		const weekend = [{ days: ['sat' as const, 'sun' as const], from: '10:00', to: '16:00' }];
		expect(sayWeekly({ weekly_periods: weekend }, 'en-US')).toEqual(['Saturday, Sunday 10:00–16:00']);
		expect(sayWeekly({ weekly_periods: null }, 'en-US')).toEqual([]);
	});
});

describe('edited days', () => {
	const { rowsOf } = viewOf(calendar);
	const form = { ...formOf(null), reason: 'Moving' };

	it('are added, or changed where there is one of their sort', () => {
		const { create, update } = changesFor(['2026-02-16', '2026-02-23', '2026-02-24'], form, rowsOf);
		expect(create.map(({ date }) => date)).toEqual(['2026-02-23']);
		expect(update.map(({ id, kind }) => `${id} -> ${kind}`)).toEqual([
			'2026-02-16 custom_open -> custom_closed',
			'2026-02-24 custom_closed -> custom_closed',
		]);
	});

	it('leave what was published beneath what is set by hand', () => {
		const { create } = changesFor(['2026-02-14'], form, rowsOf);
		expect(create).toEqual([
			{
				...{ date: '2026-02-14', kind: 'custom_closed', name_zh: null, name_en: null },
				...{ periods: null, reason: 'Moving' },
			},
		]);
		const published = changesFor(['2026-02-14'], { ...form, kind: 'holiday' }, rowsOf);
		expect(published.update).toMatchObject([{ id: '2026-02-14 makeup_workday', kind: 'holiday' }]);
	});

	it('take away the entry that decides', () => {
		expect(removalOf(['2026-02-16', '2026-02-17'], rowsOf).delete).toEqual(['2026-02-16 custom_open']);
	});

	it('keep no empty hours and no empty words', () => {
		const empty = {
			...form,
			nameZh: ' ',
			periods: [
				{ from: '', to: '' },
				{ from: '09:00', to: '' },
			],
		};
		expect(changesFor(['2026-02-23'], empty, rowsOf).create).toMatchObject([
			{ name_zh: null, periods: [{ from: '09:00', to: '' }] },
		]);
	});
});

describe('a year', () => {
	it('has every date once, in weeks of seven, that begin on Monday in Chinese and on Sunday in English', () => {
		for (const language of ['zh-CN', 'en-US'] as const) {
			for (const year of [2024, 2026, 2100]) {
				const dates = yearGrid(year, language).flatMap(({ weeks }) => weeks.flat());
				const days = dates.filter((date) => date !== null);
				expect(days).toEqual(datesBetween(`${year}-01-01`, `${year}-12-31`));
				expect(dates.length % 7).toBe(0);
				const first = dates.indexOf(`${year}-01-01`);
				const weekday = new Date(`${year}-01-01T12:00:00Z`).getUTCDay();
				expect(first).toBe(language === 'zh-CN' ? (weekday + 6) % 7 : weekday);
			}
		}
	});

	it.each([
		['ArrowRight', '2026-01-01'],
		['ArrowLeft', '2025-12-30'],
		['ArrowDown', '2026-01-07'],
		['ArrowUp', '2025-12-24'],
		['Home', '2025-12-29'],
		['End', '2026-01-04'],
		['PageDown', '2026-01-31'],
		['PageUp', '2025-11-30'],
		['x', null],
	])('is walked through by keys: %s leads from the last of 2025 to %s', (key, expected) => {
		expect(dateAfterKey('2025-12-31', key, 'zh-CN')).toBe(expected);
	});

	it('is walked through there and back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 80_000 }), (n) => {
				const date = new Date(n * 86_400_000).toISOString().slice(0, 10);
				for (const [there, back] of [
					['ArrowLeft', 'ArrowRight'],
					['ArrowUp', 'ArrowDown'],
				] as const)
					expect(dateAfterKey(dateAfterKey(date, there, 'en-US') ?? '', back, 'en-US')).toBe(date);
			}),
		);
	});

	it('is chosen from in either direction', () => {
		expect(datesBetween('2026-02-28', '2026-03-02')).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
		expect(datesBetween('2026-03-02', '2026-02-28')).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
		expect(datesBetween('2026-02-30', '2026-03-02')).toEqual([]);
	});
});

describe('an import that is looked at', () => {
	const previewed = (date: string, kind: DayRow['kind']) => {
		const { name_zh, name_en, periods } = day(date, kind);
		return { date, kind, name_zh, name_en, periods };
	};
	const preview: ImportPreview = {
		...{
			format: 'csv',
			year: 2026,
			source: null,
			importable: true,
			problems: [],
			summary: null,
			lines: null,
		},
		impact: null,
		difference: {
			added: [previewed('2026-05-01', 'holiday')],
			removed: [previewed('2026-02-14', 'makeup_workday')],
			changed: [
				{
					date: '2026-02-16',
					before: previewed('2026-02-16', 'holiday'),
					after: previewed('2026-02-16', 'makeup_workday'),
				},
			],
			unchanged: 0,
		},
	};

	it('shows the days as they would be', () => {
		expect(Object.fromEntries(changesOf(preview))).toEqual({
			'2026-05-01': 'added',
			'2026-02-14': 'removed',
			'2026-02-16': 'changed',
		});
		const after = viewOf({ ...calendar, days: daysAfter(calendar.days, preview) });
		expect(after.cellOf('2026-05-01').nature).toBe('holiday');
		expect(after.cellOf('2026-02-14').row).toBeNull();
		expect(after.rowsOf('2026-02-16').map(({ kind }) => kind)).toEqual(['custom_open', 'makeup_workday']);
	});

	it('changes nothing while the file has errors', () => {
		const broken = { ...preview, difference: null };
		expect(changesOf(broken).size).toBe(0);
		expect(daysAfter(calendar.days, broken)).toEqual(calendar.days);
	});

	it('reads a file of either encoding', () => {
		expect(textOfFile(new TextEncoder().encode('放假').buffer)).toBe('放假');
		expect(textOfFile(Uint8Array.from([0xb7, 0xc5, 0xbc, 0xd9]).buffer)).toBe('放假');
	});
});
