import { describe, expect, it } from 'vitest';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { SimulationProblem } from '../../../../extensions/agreement-desk/src/domain/simulation/problem.ts';
import { writtenCalendar } from '../../../../extensions/agreement-desk/src/domain/simulation/written-calendar.ts';

const agreed: AgreementParameters = { 'business_hours.periods': [['10:00', '16:00']] };
const refusal = (written: unknown) => {
	try {
		writtenCalendar(written, agreed);
	} catch (error) {
		if (error instanceof SimulationProblem) return error.message;
		throw error;
	}
	return 'none';
};

describe('a calendar of a request', () => {
	it('without hours has the agreed ones from Monday to Friday', () => {
		const hours = [['10:00', '16:00']];
		expect(writtenCalendar({}, agreed)).toEqual({
			timezone: 'Asia/Shanghai',
			weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
			overrides: {},
			years: {},
		});
		expect(writtenCalendar({}, {}).weekly.mon).toEqual([]);
	});

	it('with hours has only those', () => {
		const { weekly } = writtenCalendar({ weekly: { sat: [['09:00', '12:00']], sun: null } }, agreed);
		expect(weekly).toEqual({
			mon: [],
			tue: [],
			wed: [],
			thu: [],
			fri: [],
			sat: [['09:00', '12:00']],
			sun: [],
		});
	});

	it('is in its own zone, or in the agreed one', () => {
		const inUtc = { ...agreed, 'calendar.timezone': 'UTC' };
		expect(writtenCalendar({}, inUtc).timezone).toBe('UTC');
		expect(writtenCalendar({ timezone: ' Europe/Berlin ' }, inUtc).timezone).toBe('Europe/Berlin');
	});

	const dates = {
		// a Thursday, and the Saturday and Sunday after it
		holidays: ['2026-10-01', '2026-10-03', '2026-10-04'],
		makeup_days: ['2027-02-06'],
		extra: { '2028-01-03': [['09:00', '10:00']], '2028-01-04': [] },
	};
	const extra = { '2028-01-03': [['09:00', '10:00']], '2028-01-04': [] };
	const years = { 2026: 'approved', 2027: 'approved' };

	it('closes on holidays, opens on make-up days and has hours of single dates', () => {
		const found = writtenCalendar(dates, agreed);
		expect(found.overrides).toEqual({
			'2026-10-01': [],
			'2026-10-03': [],
			'2026-10-04': [],
			'2027-02-06': [['10:00', '16:00']],
			...extra,
		});
		expect(found.years).toEqual(years);
	});

	it('opens on holidays from Monday to Friday where these are agreed to be business days', () => {
		const found = writtenCalendar(dates, { ...agreed, 'calendar.exclude_statutory_holidays': false });
		expect(found.overrides).toEqual({
			'2026-10-03': [],
			'2026-10-04': [],
			'2027-02-06': [['10:00', '16:00']],
			...extra,
		});
		expect(found.years).toEqual(years);
	});

	it('stays closed on make-up days where these are agreed to be none', () => {
		const found = writtenCalendar(dates, { ...agreed, 'calendar.include_makeup_workdays': false });
		expect(Object.keys(found.overrides)).not.toContain('2027-02-06');
		expect(found.years).toEqual(years);
	});

	it('knows its years by their holidays, even where none of them closes it', () => {
		const open = { ...agreed, 'calendar.exclude_statutory_holidays': false };
		expect(writtenCalendar({ holidays: ['2026-10-01'] }, open)).toMatchObject({
			overrides: {},
			years: { 2026: 'approved' },
		});
	});

	it.each(['1970', '1979', '1980', '1999', '2000', '2099', '2100', '2199', '2200'])(
		'may say how far the year %s is settled',
		(year) => {
			const found = writtenCalendar({ ...dates, years: { [year]: 'published' } }, agreed);
			expect(found.years).toEqual({ [year]: 'published' });
		},
	);

	it.each(['1969', '1869', '2201', '2300', '12026', '20266', '19x0', '197x', '20x6', '202x', '21x0', '210x'])(
		'cannot know the year %s',
		(year) => {
			expect(refusal({ years: { [year]: 'approved' } })).toBe(
				`calendar.years.${year}: must be a year from 1970 to 2200`,
			);
		},
	);

	it.each([
		[
			{ years: { 2026: null } },
			'calendar.years.2026: must be one of missing, provisional, published, approved; it is null',
		],
		[{ years: ['approved'] }, 'calendar.years: must be a JSON object; it is ["approved"]'],
		[{ extra: 'closed' }, 'calendar.extra: must be a JSON object; it is closed'],
		[
			{ extra: { '2026-2-3': [] } },
			'calendar.extra.2026-2-3: 2026-2-3 is not a date; write it like 2026-02-14',
		],
		[{ extra: { '2026-02-03': null } }, 'calendar.extra.2026-02-03: must be a list; [] closes the date'],
		[{ holidays: [20261001] }, 'calendar.holidays[0]: 20261001 is not a date; write it like 2026-02-14'],
		[
			{ makeup_days: ['2026-10-10', '10.10.2026'] },
			'calendar.makeup_days[1]: 10.10.2026 is not a date; write it like 2026-02-14',
		],
	])('is refused: %j', (written, sentence) => {
		expect(refusal(written)).toBe(sentence);
	});

	it.each([['09:00'], ['09:00', 12], [9, '12:00'], ['09:00', '12:00', '13:00'], '09:00-12:00', {}])(
		'has no period %j',
		(period) => {
			expect(refusal({ weekly: { tue: [['09:00', '10:00'], period] } })).toMatch(
				/^calendar\.weekly\.tue\[1\]: must be written as \["09:00", "12:00"\]; it is /,
			);
		},
	);

	it('is no endless list', () => {
		const periods = (count: number) => Array.from({ length: count }, () => ['09:00', '10:00']);
		expect(refusal({ weekly: { mon: periods(48) } })).toBe('none');
		expect(refusal({ weekly: { mon: periods(49) } })).toBe(
			'calendar.weekly.mon: must have at most 48 entries',
		);
		const days = (count: number) => Array.from({ length: count }, () => '2026-10-01');
		expect(refusal({ holidays: days(5000) })).toBe('none');
		expect(refusal({ holidays: days(5001) })).toBe('calendar.holidays: must have at most 5000 entries');
		const named = (count: number) => ({
			extra: Object.fromEntries(
				Array.from({ length: count }, (_, i) => [
					new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
					[],
				]),
			),
		});
		expect(refusal(named(5000))).toBe('none');
		expect(refusal(named(5001))).toBe('calendar.extra: must have at most 5000 entries');
	});
});
