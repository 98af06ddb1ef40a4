import { calendarCn } from '../../schema/seed/calendar-cn.ts';
import { addBusinessMs } from '../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { compileCalendar } from '../../extensions/agreement-desk/src/domain/calendar/compile.ts';
import type {
	CalendarDefinition,
	Period,
} from '../../extensions/agreement-desk/src/domain/calendar/types.ts';
import type { BenchRow } from './bench-row.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STARTS = 4096;
const ROUNDS = 11;

const OFFICE: Period[] = [
	['09:00', '12:00'],
	['13:30', '18:00'],
];

const definition: CalendarDefinition = {
	timezone: 'Asia/Shanghai',
	weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
	overrides: Object.fromEntries(calendarCn.map(({ date, kind }) => [date, kind === 'holiday' ? [] : OFFICE])),
	years: {},
};

/** Additions a second of 1, 8 and 80 business hours; the spread is over rounds and amounts. */
export function measureCalendarAdd(): BenchRow {
	const calendar = createBusinessCalendar(definition);
	const starts = startsOfYear(2025);
	const rates = [HOUR, 8 * HOUR, 80 * HOUR].map((amount) =>
		ratesOf(starts, (start) => addBusinessMs(calendar, start, amount).latest),
	);
	return {
		key: 'calendar.add',
		...spread(rates.flat()),
		unit: 'ops/s',
		versus: 'goal: at least 5,000,000; npm packages, measured apart on a like machine: 6,600 at best (8 h)',
		conditions: `${STARTS} starts in 2025, Asia/Shanghai; medians for 1, 8, 80 h: ${medians(rates)}`,
	};
}

/** Measurements a second over 1 hour, 5 days, 90 days and 1 year; the spread is over rounds and spans. */
export function measureCalendarBetween(): BenchRow {
	const calendar = createBusinessCalendar(definition);
	const starts = startsOfYear(2025);
	const rates = [HOUR, 5 * DAY, 90 * DAY, 365 * DAY].map((span) =>
		ratesOf(starts, (start) => businessMsBetween(calendar, start, start + span)),
	);
	return {
		key: 'calendar.between',
		...spread(rates.flat()),
		unit: 'ops/s',
		versus: 'goal: at least 8,000,000, flat; npm packages, measured apart: 68,600 (1 h) to 145 (1 y) at best',
		conditions: `${STARTS} starts in 2025, Asia/Shanghai; medians for 1 h, 5 d, 90 d, 1 y: ${medians(rates)}`,
	};
}

/** Milliseconds to compile five years, once the runtime has loaded the zone. */
export function measureCalendarCompile(): BenchRow {
	const zones = ['Asia/Shanghai', 'Europe/Berlin'];
	const times = zones.map((timezone) => compileTimes({ ...definition, timezone }));
	const medianTimes = times.map((list) => spread(list).median.toFixed(2)).join(', ');
	return {
		key: 'calendar.compile',
		...spread(times.flat()),
		unit: 'ms',
		versus: 'goal: at most 10',
		conditions: `2022 to 2026, two periods a day; medians for ${zones.join(', ')}: ${medianTimes}`,
	};
}

function compileTimes(calendar: CalendarDefinition): number[] {
	compileCalendar(calendar, { fromYear: 2022, toYear: 2026 });
	return Array.from({ length: ROUNDS * 2 }, () => {
		const begin = performance.now();
		compileCalendar(calendar, { fromYear: 2022, toYear: 2026 });
		return performance.now() - begin;
	});
}

/** Operations a second, a rate a round, after a round to warm up. */
function ratesOf(starts: Float64Array, operation: (start: number) => number): number[] {
	const rates: number[] = [];
	let sum = 0;
	for (let round = 0; round <= ROUNDS; round++) {
		const begin = performance.now();
		for (let pass = 0; pass < 100; pass++) for (const start of starts) sum += operation(start);
		const seconds = (performance.now() - begin) / 1000;
		if (round > 0) rates.push((100 * starts.length) / seconds);
	}
	// a sum that is read keeps the compiler from leaving the work out
	if (!Number.isFinite(sum)) throw new Error('the calendar gave an answer that is not an instant');
	return rates;
}

/** Instants to the millisecond, spread over a year by a fixed generator so that runs can be compared. */
function startsOfYear(year: number): Float64Array {
	let seed = 20_250_101;
	return Float64Array.from({ length: STARTS }, () => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Date.UTC(year, 0, 1) + Math.floor((seed / 2 ** 32) * 365 * DAY);
	});
}

function spread(values: readonly number[]): { median: number; low: number; high: number } {
	const sorted = values.toSorted((a, b) => a - b);
	return {
		median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
		low: sorted[0] ?? NaN,
		high: sorted.at(-1) ?? NaN,
	};
}

function medians(rates: readonly number[][]): string {
	return rates.map((list) => `${(spread(list).median / 1e6).toFixed(1)}M`).join(', ');
}
