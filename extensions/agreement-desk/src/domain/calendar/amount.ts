import { CalendarError } from './calendar-error.ts';

/** @throws CalendarError 'range' unless the amount of business time is a number of ms, 0 or more. */
export function checkAmount(amountMs: number): void {
	if (amountMs >= 0 && Number.isFinite(amountMs)) return;
	throw new CalendarError('range', `An amount of business time must be 0 or more, not ${amountMs}.`);
}

/** @throws CalendarError 'range' unless n is a whole number from 1. */
export function checkOrdinal(n: number): void {
	if (Number.isInteger(n) && n >= 1) return;
	throw new CalendarError('range', `Working days are counted from 1, not ${n}.`);
}
