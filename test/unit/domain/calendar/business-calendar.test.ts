import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { YearRange } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { officeHours } from './sample-calendars.ts';

const at = (time: string) => Date.parse(`${time}+08:00`);
const middleOf = (year: number) => at(`${year}-06-01T12:00:00`);
const years = ({ fromYear, toYear }: YearRange) => [fromYear, toYear];
const newCalendar = (timezone?: string) => createBusinessCalendar(officeHours({}, timezone));

describe('the years that a calendar compiles', () => {
	it.each([
		[2026, [2025, 2029]],
		[1970, [1970, 1973]],
		[1971, [1970, 1974]],
		[2200, [2199, 2200]],
		[2197, [2196, 2200]],
	])('look ahead from the first question, within the limits: %d', (year, expected) => {
		const calendar = newCalendar();
		const compiled = calendar.covering(middleOf(year), middleOf(year));
		expect(years(compiled)).toEqual(expected);
	});

	it('hold both instants of a question, whichever is the earlier', () => {
		const [early, late] = [middleOf(2020), middleOf(2030)];
		expect(years(newCalendar().covering(early, late))).toEqual([2019, 2033]);
		expect(years(newCalendar().covering(late, early))).toEqual([2019, 2033]);
	});

	it('are kept for whatever lies in them, to the last instant', () => {
		const calendar = newCalendar();
		const compiled = calendar.covering(middleOf(2026), middleOf(2026));
		const [first, last] = [at('2025-01-01T00:00:00'), at('2030-01-01T00:00:00') - 1];
		expect(calendar.covering(first, last)).toBe(compiled);
		expect(calendar.covering(last, first)).toBe(compiled);
		// three years more, and then half of those eight
		expect(years(calendar.covering(last, last + 1))).toEqual([2025, 2032]);
		expect(years(calendar.covering(first - 1, first))).toEqual([2021, 2032]);
	});

	it.each([
		// half of the five years there were, or as far as is asked
		['a little later', 2030, [2025, 2033]],
		['much later', 2040, [2025, 2043]],
		['a little earlier', 2024, [2022, 2029]],
		['much earlier', 2010, [2009, 2029]],
	])('grow on the side that is asked for, %s', (_, year, expected) => {
		const calendar = newCalendar();
		calendar.covering(middleOf(2026), middleOf(2026));
		expect(years(calendar.covering(middleOf(year), middleOf(year)))).toEqual(expected);
	});

	it('grow by half where an answer lies further on, and no further than the limits', () => {
		const calendar = newCalendar();
		const first = calendar.covering(middleOf(2026), middleOf(2026));
		const later = calendar.later(first);
		expect(years(later)).toEqual([2025, 2032]);
		expect(years(calendar.later(later))).toEqual([2025, 2036]);
		const end = newCalendar();
		expect(years(end.later(end.covering(middleOf(2195), middleOf(2195))))).toEqual([2194, 2200]);
	});

	it('grow by half where an answer lies further back, and no further than the limits', () => {
		const calendar = newCalendar();
		const first = calendar.covering(middleOf(2026), middleOf(2026));
		const earlier = calendar.earlier(first);
		expect(years(earlier)).toEqual([2022, 2029]);
		expect(years(calendar.earlier(earlier))).toEqual([2018, 2029]);
		const start = newCalendar();
		expect(years(start.earlier(start.covering(middleOf(1972), middleOf(1972))))).toEqual([1970, 1975]);
	});

	it('are not compiled again where another question has already gone further', () => {
		const calendar = newCalendar();
		const first = calendar.covering(middleOf(2026), middleOf(2026));
		const wide = calendar.covering(middleOf(2020), middleOf(2035));
		expect(calendar.later(first)).toBe(wide);
		expect(calendar.earlier(first)).toBe(wide);
		// neither is further than itself
		expect(years(calendar.later(wide))).toEqual([2019, 2048]);
	});

	it('may begin with a range of an equal calendar', () => {
		const first = newCalendar().covering(middleOf(2026), middleOf(2026));
		expect(years(newCalendar().later(first))).toEqual([2025, 2032]);
		expect(years(newCalendar().earlier(first))).toEqual([2022, 2029]);
	});

	it('end where the last ones do', () => {
		const calendar = newCalendar();
		const last = calendar.covering(middleOf(2200), middleOf(2200));
		expect(() => calendar.later(last)).toThrow('up to the end of 2200');
		const first = newCalendar().covering(middleOf(1970), middleOf(1970));
		expect(() => calendar.earlier(first)).toThrow('back to the beginning of 1970');
	});

	it('are those of the zone, in which they begin and end at another time than in UTC', () => {
		const newYork = newCalendar('America/New_York');
		const end = Date.parse('2201-01-01T05:00:00Z');
		// 2201 in UTC, so that the year before it is the last there is
		expect(years(newYork.covering(end - 1, end - 1))).toEqual([2200, 2200]);
		expect(() => newYork.covering(end, end)).toThrow('within the years 1970 to 2200');
		expect(() => newYork.covering(end - 1, end)).toThrow('within the years 1970 to 2200');
		const start = Date.parse('1970-01-01T05:00:00Z');
		expect(years(newCalendar('America/New_York').covering(start, start))).toEqual([1970, 1973]);
		expect(() => newYork.covering(start - 1, start)).toThrow('within the years 1970 to 2200');
	});
});

it('gives back the definition, as it was when it was handed over', () => {
	const definition = officeHours({ '2026-10-01': [] });
	const calendar = createBusinessCalendar(definition);
	Object.assign(definition.overrides, { '2026-10-02': [] });
	expect(calendar.definition).toEqual(officeHours({ '2026-10-01': [] }));
});
