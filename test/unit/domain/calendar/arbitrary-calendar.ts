import fc from 'fast-check';
import {
	type CalendarDefinition,
	type Interval,
	type Period,
	WEEKDAYS,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A calendar and an instant near something that goes wrong easily. */
export interface Scene {
	definition: CalendarDefinition;
	/** Epoch ms. */
	start: number;
}

/** Clock changes in both directions, and the turn of the year. */
const PLACES: { timezone: string; near: string[] }[] = [
	{ timezone: 'Asia/Shanghai', near: ['2026-02-16', '2026-12-31'] },
	{ timezone: 'Europe/Berlin', near: ['2026-03-29', '2026-10-25', '2027-01-01'] },
	{ timezone: 'America/New_York', near: ['2026-03-08', '2026-11-01', '2026-01-01'] },
	{ timezone: 'Australia/Lord_Howe', near: ['2026-04-05', '2026-10-04', '2027-01-01'] },
	{ timezone: 'Asia/Kolkata', near: ['2026-06-15', '2025-12-31'] },
];

/** Times of day outside the hours these zones skip or repeat, where a wall time alone does not say what is meant. */
const minuteOfDay = fc.oneof(
	fc.integer({ min: 0, max: 60 }),
	fc.integer({ min: 180, max: 1439 }),
	fc.constantFrom(0, 540, 720, 810, 1080, 1320),
);

const freePeriod = fc
	.tuple(minuteOfDay, fc.oneof(minuteOfDay, fc.constant(1440)))
	.filter(([from, to]) => from !== to)
	.map(([from, to]): Period => [timeOf(from), timeOf(to)]);

const hours: fc.Arbitrary<Period[]> = fc.oneof(
	fc.constant<Period[]>([]),
	fc.constant<Period[]>([
		['09:00', '12:00'],
		['13:30', '18:00'],
	]),
	fc.constant<Period[]>([['22:00', '06:00']]),
	fc.constant<Period[]>([['00:00', '24:00']]),
	fc.array(freePeriod, { minLength: 1, maxLength: 3 }),
);

export const scene: fc.Arbitrary<Scene> = fc.constantFrom(...PLACES).chain(({ timezone, near }) =>
	fc.constantFrom(...near).chain((date) =>
		fc.record({
			definition: fc.record({
				timezone: fc.constant(timezone),
				weekly: fc
					.tuple(hours, hours, hours, hours, hours, hours, hours)
					.filter((week) => week.some((day) => day.length > 0))
					.map((week) => Object.fromEntries(WEEKDAYS.map((day, i) => [day, week[i] ?? []]))),
				overrides: fc.dictionary(dateNear(date), hours, { maxKeys: 4 }),
				years: fc.constant({}),
			}),
			start: instantNear(date),
		}),
	),
);

/** Up to four spans of whole minutes in the eight days from an instant, in no order and overlapping. */
export function pausesAfter(startMs: number): fc.Arbitrary<Interval[]> {
	const first = Math.floor(startMs / MINUTE) - 600;
	const pause = fc
		.tuple(fc.integer({ min: 0, max: 8 * 1440 }), fc.integer({ min: 0, max: 2 * 1440 }))
		.map(([from, length]): Interval => [(first + from) * MINUTE, (first + from + length) * MINUTE]);
	return fc.array(pause, { maxLength: 4 });
}

/** Half of them on a whole minute, where edges meet. */
function instantNear(date: string): fc.Arbitrary<number> {
	const middle = Date.parse(date);
	return fc.oneof(
		fc.integer({ min: -3 * DAY, max: 3 * DAY }).map((offset) => middle + offset),
		fc.integer({ min: -3 * 1440, max: 3 * 1440 }).map((offset) => middle + offset * MINUTE),
	);
}

function dateNear(date: string): fc.Arbitrary<string> {
	return fc
		.integer({ min: -4, max: 10 })
		.map((days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10));
}

function timeOf(minute: number): string {
	return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
