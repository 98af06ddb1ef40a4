import { DAY_MS, dayOfDate } from '../../domain/calendar/local-day.ts';

/*
 * Wall clocks of other zones, by what the browser knows of them. Small questions for screens; deadlines are counted on
 * the server alone.
 */

export const dayMs = DAY_MS;

/** What a clock on a wall of a zone shows. */
export interface WallTime {
	/** 'YYYY-MM-DD'. */
	readonly date: string;
	/** 'HH:MM'. */
	readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-US', {
		...{ timeZone, calendar: 'gregory', hourCycle: 'h23' },
		...{ year: 'numeric', month: '2-digit', day: '2-digit' },
		...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
	});
	formats.set(timeZone, made);
	return made;
}

/** The wall reading of an instant (epoch ms), in ms as if it were UTC; whole seconds. */
function wallMs(at: number, timeZone: string): number {
	const parts: Partial<Record<string, number>> = {};
	for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = Number(value);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far a zone is ahead of UTC at an instant (epoch ms), in ms. */
export function offsetAt(at: number, timeZone: string): number {
	const second = Math.floor(at / 1_000) * 1_000;
	return wallMs(second, timeZone) - second;
}

export function wallTimeOf(at: number, timeZone: string): WallTime {
	const iso = new Date(wallMs(at, timeZone)).toISOString();
	return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}

/**
 * The instant (epoch ms) at which clocks of a zone show this; null for what is no time. As on the server, a reading
 * that is skipped moves forward by the gap, and one that comes twice is the first.
 */
export function instantOfWall({ date, time }: WallTime, timeZone: string): number | null {
	const day = dayOfDate(date);
	const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
	if (day === null || hours === '') return null;
	const wall = day * dayMs + (Number(hours) * 60 + Number(minutes)) * 60_000;
	const before = offsetAt(wall - dayMs, timeZone);
	const after = offsetAt(wall + dayMs, timeZone);
	if (offsetAt(wall - before, timeZone) === before) return wall - before;
	return offsetAt(wall - after, timeZone) === after ? wall - after : wall - before;
}

/** The date of today in a zone, 'YYYY-MM-DD'. */
export function todayIn(timeZone: string, now: number): string {
	return wallTimeOf(now, timeZone).date;
}
