import type {
	BusinessInstants,
	CalendarDefinition,
	Interval,
	Period,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';

/*
 * A slow second opinion that shares nothing with the engine: it walks time minute by minute, asks Intl what the
 * clock on the wall shows, and looks the reading up in the calendar. It agrees with the engine wherever no opening
 * or closing time lies inside an hour that a clock change skips or repeats.
 */

const MINUTE = 60_000;
/** Offsets change on quarter hours only, so that Intl need not be asked more often. */
const SLOT = 15 * MINUTE;
const LONGEST_WALK = 60 * 1440;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What the clock on the wall shows. */
export interface Wall {
	date: string;
	dayBefore: string;
	minute: number;
}

export interface Oracle {
	wallAt(instantMs: number): Wall;
	hoursOf(date: string): readonly Period[];
	isOpen(instantMs: number): boolean;
	between(fromMs: number, toMs: number, pauses?: readonly Interval[]): number;
	add(startMs: number, amountMs: number, pauses?: readonly Interval[]): BusinessInstants;
	subtract(startMs: number, amountMs: number): BusinessInstants;
	/** The n-th date with hours after the date of an instant. */
	workingDate(startMs: number, n: number): string;
}

export function createOracle(definition: CalendarDefinition): Oracle {
	const wallAt = wallReader(definition.timezone);

	function hoursOf(date: string): readonly Period[] {
		return definition.overrides[date] ?? definition.weekly[DAYS[new Date(date).getUTCDay()] ?? 'sun'] ?? [];
	}

	function isOpen(instantMs: number): boolean {
		const { date, dayBefore, minute } = wallAt(instantMs);
		return (
			hoursOf(date).some(([from, to]) => {
				return minute >= minutes(from) && (minute < minutes(to) || minutes(to) <= minutes(from));
			}) || hoursOf(dayBefore).some(([from, to]) => minutes(to) <= minutes(from) && minute < minutes(to))
		);
	}

	function runs(cell: Interval, pauses: readonly Interval[]): boolean {
		return isOpen(cell[0]) && !pauses.some(([from, to]) => cell[0] >= from && cell[0] < to);
	}

	function between(fromMs: number, toMs: number, pauses: readonly Interval[] = []): number {
		let sum = 0;
		for (const cell of minutesFrom(fromMs)) {
			if (cell[0] >= toMs) break;
			if (runs(cell, pauses)) sum += Math.min(cell[1], toMs) - cell[0];
		}
		return sum;
	}

	function add(startMs: number, amountMs: number, pauses: readonly Interval[] = []): BusinessInstants {
		let elapsed = 0;
		let earliest = NaN;
		for (const cell of minutesFrom(startMs)) {
			if (!runs(cell, pauses)) continue;
			const length = cell[1] - cell[0];
			const usedUp = cell[0] + amountMs - elapsed;
			if (Number.isNaN(earliest) && elapsed + length >= amountMs) earliest = usedUp;
			if (elapsed + length > amountMs) return { earliest: amountMs > 0 ? earliest : usedUp, latest: usedUp };
			elapsed += length;
		}
		throw new Error('the oracle walked too far');
	}

	function subtract(startMs: number, amountMs: number): BusinessInstants {
		let elapsed = 0;
		let latest = NaN;
		for (const cell of minutesBackFrom(startMs)) {
			if (!isOpen(cell[0])) continue;
			const length = cell[1] - cell[0];
			const usedUp = cell[1] - (amountMs - elapsed);
			if (Number.isNaN(latest) && elapsed + length >= amountMs) latest = usedUp;
			if (elapsed + length > amountMs) return { earliest: usedUp, latest: amountMs > 0 ? latest : usedUp };
			elapsed += length;
		}
		throw new Error('the oracle walked too far');
	}

	function workingDate(startMs: number, n: number): string {
		let { date } = wallAt(startMs);
		for (let left = n; left > 0;) {
			date = shifted(date, 1);
			if (hoursOf(date).length > 0) left--;
		}
		return date;
	}

	return { wallAt, hoursOf, isOpen, between, add, subtract, workingDate };
}

/** Cells that end on whole minutes; the first one is cut by the start. */
function* minutesFrom(startMs: number): Generator<Interval> {
	let from = startMs;
	for (let i = 0; i < LONGEST_WALK; i++) {
		const to = (Math.floor(from / MINUTE) + 1) * MINUTE;
		yield [from, to];
		from = to;
	}
}

function* minutesBackFrom(startMs: number): Generator<Interval> {
	let to = startMs;
	for (let i = 0; i < LONGEST_WALK; i++) {
		const from = (Math.ceil(to / MINUTE) - 1) * MINUTE;
		yield [from, to];
		to = from;
	}
}

export function minutes(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function shifted(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const readers = new Map<string, (instantMs: number) => Wall>();

function wallReader(timezone: string): (instantMs: number) => Wall {
	const known = readers.get(timezone);
	if (known !== undefined) return known;

	const format = new Intl.DateTimeFormat('sv-SE', {
		timeZone: timezone,
		dateStyle: 'short',
		timeStyle: 'short',
	});
	const slots = new Map<number, Wall>();
	function slotAt(slot: number): Wall {
		const seen = slots.get(slot);
		if (seen !== undefined) return seen;
		// Swedish writes 2026-11-22 09:30
		const [date = '', time = ''] = format.format(slot * SLOT).split(' ');
		const wall = { date, dayBefore: shifted(date, -1), minute: minutes(time) };
		slots.set(slot, wall);
		return wall;
	}
	function read(instantMs: number): Wall {
		const wall = slotAt(Math.floor(instantMs / SLOT));
		return { ...wall, minute: wall.minute + Math.floor((instantMs % SLOT) / MINUTE) };
	}
	readers.set(timezone, read);
	return read;
}
