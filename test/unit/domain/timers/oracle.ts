import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { createOracle, minutes, type Oracle } from '../calendar/oracle.ts';

/*
 * A slow second opinion on deadlines that shares nothing with the engine: it walks from minute to minute with a
 * stopwatch that is stopped by hand, and reads dates off the wall. Pauses begin and end on whole minutes; any other
 * instant may have seconds and milliseconds.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;
const LONGEST_WALK = 90 * 1440;

export type OracleTarget =
	| { readonly kind: 'amount'; readonly ms: number; readonly basis: 'business' | 'calendar' }
	| { readonly kind: 'working_days'; readonly days: number; readonly end: 'close_of_business' | 'same_time' }
	| { readonly kind: 'calendar_days'; readonly days: number };

export interface Question {
	readonly definition: CalendarDefinition;
	readonly target: OracleTarget;
	readonly startAt: number;
	/** Whether counting waits for the next opening. */
	readonly waits: boolean;
	/** `to` may be Infinity. */
	readonly pauses: readonly { readonly from: number; readonly to: number }[];
	readonly stoppedAt: number | null;
}

export interface Opinion {
	readonly effectiveStartAt: number;
	readonly dueAt: number | null;
	readonly breachAt: number | null;
	readonly remainingMs: number | null;
	readonly elapsedMs: number | null;
	readonly state: 'running' | 'paused' | 'met' | 'breached';
}

/** Null where a wall time is asked for that the clock skips: what that means is decided elsewhere. */
export function opinionOn(question: Question): Opinion | null {
	const oracle = createOracle(question.definition);
	const effectiveStartAt = question.waits ? openingFrom(oracle, question.startAt) : question.startAt;
	const until = question.stoppedAt ?? Infinity;
	const held = (instant: number) =>
		question.pauses.some(({ from, to }) => from <= instant && instant < Math.min(to, until));
	const heldForEver = (instant: number) =>
		question.pauses.some(({ from, to }) => from <= instant && Math.min(to, until) === Infinity);
	const business = question.target.kind === 'working_days' || isBusiness(question.target);
	const runs = (instant: number) => (business ? oracle.isOpen(instant) : true);
	const watch: Watch = { runs, held, heldForEver, stop: until };

	const deadline =
		question.target.kind === 'amount'
			? walkAmount(watch, effectiveStartAt, question.target.ms)
			: walkDays(watch, effectiveStartAt, lastInstant(oracle, question.target, effectiveStartAt));
	if (deadline === null) return null;
	const stopped = question.stoppedAt;
	if (stopped === null) {
		const state = deadline.breachAt === null ? 'paused' : 'running';
		return { effectiveStartAt, ...deadline, elapsedMs: null, state };
	}
	const elapsedMs = measure(watch, effectiveStartAt, stopped);
	const inTime =
		question.target.kind === 'amount'
			? elapsedMs <= question.target.ms
			: deadline.dueAt !== null && stopped <= deadline.dueAt;
	return { effectiveStartAt, ...deadline, elapsedMs, state: inTime ? 'met' : 'breached' };
}

interface Watch {
	/** Whether the clock would run, pauses apart. */
	readonly runs: (instant: number) => boolean;
	readonly held: (instant: number) => boolean;
	readonly heldForEver: (instant: number) => boolean;
	/** Where a pause may be cut short, off the minute. */
	readonly stop: number;
}

type Deadline = Pick<Opinion, 'dueAt' | 'breachAt' | 'remainingMs'>;

function isBusiness(target: OracleTarget): boolean {
	return target.kind === 'amount' && target.basis === 'business';
}

/** Lets the stopwatch run until it shows more than the amount. */
function walkAmount({ runs, held, heldForEver, stop }: Watch, start: number, amount: number): Deadline {
	let shown = 0;
	let dueAt = NaN;
	for (const [from, to] of cellsFrom(start, stop)) {
		if (heldForEver(from)) return { dueAt: null, breachAt: null, remainingMs: amount - shown };
		if (!runs(from) || held(from)) continue;
		const length = to - from;
		if (Number.isNaN(dueAt) && shown + length >= amount) dueAt = from + amount - shown;
		if (shown + length > amount) return { dueAt, breachAt: from + amount - shown, remainingMs: null };
		shown += length;
	}
	throw new Error('the oracle walked too far');
}

/** Lets the stopwatch run as long as it would have without a pause; the date itself is never left early. */
function walkDays(
	{ runs, held, heldForEver, stop }: Watch,
	start: number,
	end: number | null,
): Deadline | null {
	if (end === null) return null;
	let wanted = 0;
	for (const [from, to] of cellsFrom(start)) {
		if (from >= end) break;
		if (runs(from)) wanted += Math.min(to, end) - from;
	}
	let shown = 0;
	for (const [from, to] of cellsFrom(start, stop)) {
		if (heldForEver(from)) return { dueAt: null, breachAt: null, remainingMs: wanted - shown };
		if (!runs(from) || held(from)) continue;
		if (shown + to - from >= wanted) {
			const dueAt = Math.max(end, from + wanted - shown);
			return { dueAt, breachAt: dueAt, remainingMs: null };
		}
		shown += to - from;
	}
	throw new Error('the oracle walked too far');
}

function measure({ runs, held }: Watch, start: number, stop: number): number {
	let shown = 0;
	for (const [from, to] of cellsFrom(start)) {
		if (from >= stop) break;
		if (runs(from) && !held(from)) shown += Math.min(to, stop) - from;
	}
	return shown;
}

/** Where the days end, pauses apart. */
function lastInstant(
	oracle: Oracle,
	target: Exclude<OracleTarget, { kind: 'amount' }>,
	start: number,
): number | null {
	if (target.kind === 'calendar_days') {
		return instantShowing(oracle, shifted(oracle.wallAt(start).date, target.days + 1), 0);
	}
	if (target.end === 'close_of_business') {
		const date = oracle.workingDate(start, target.days);
		const ends = oracle
			.hoursOf(date)
			.map(([from, to]) => minutes(to) + (minutes(to) <= minutes(from) ? 1440 : 0));
		const end = Math.max(...ends);
		return instantShowing(oracle, shifted(date, Math.floor(end / 1440)), end % 1440);
	}
	const opening = openingFrom(oracle, start);
	const date = oracle.workingDate(opening, target.days);
	const sameMinute = instantShowing(oracle, date, oracle.wallAt(opening).minute);
	return sameMinute === null ? null : openingFrom(oracle, sameMinute + (opening % MINUTE));
}

/** The first minute at which the clock on the wall shows this. */
function instantShowing(oracle: Oracle, date: string, minute: number): number | null {
	const first = Date.parse(date) - DAY;
	for (let instant = first; instant < first + 3 * DAY; instant += MINUTE) {
		const wall = oracle.wallAt(instant);
		if (wall.date === date && wall.minute === minute) return instant;
	}
	return null;
}

function openingFrom(oracle: Oracle, start: number): number {
	for (const [from] of cellsFrom(start)) if (oracle.isOpen(from)) return from;
	throw new Error('the oracle walked too far');
}

function shifted(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Cells that end on whole minutes; the first one is cut by the start, another one at `cut`. */
function* cellsFrom(start: number, cut = Infinity): Generator<readonly [number, number]> {
	let from = start;
	for (let i = 0; i < LONGEST_WALK; i++) {
		const minute = (Math.floor(from / MINUTE) + 1) * MINUTE;
		const to = from < cut && cut < minute ? cut : minute;
		yield [from, to];
		from = to;
	}
}
