import type { StoredExplanation } from '../../../../schema/collections/timers.ts';
import { explain } from '../domain/timers/explain.ts';
import type { Timer } from '../domain/timers/timer.ts';
import { loadedCalendarOf } from './calendars-of.ts';
import type { GoverningAgreement } from './governing-agreement.ts';

/** What a row may keep, in bytes: the explanation is read by people, and a ticket has many timers. */
const mostBytes = 8_000;

/**
 * The explanation of a timer as its row keeps it, with the calendar it was counted in: whatever becomes of calendar
 * and agreement, it still says how this deadline came about. Instants are epoch ms.
 */
export function storedExplanation(timer: Timer, agreement: GoverningAgreement): StoredExplanation {
	const { id, name, revision, business, dayNames } = loadedCalendarOf(timer.commitment, agreement);
	const calendar = { id, name, revision, timezone: business.definition.timezone };
	const explanation = { ...explain(timer, business, dayNames), calendar };
	if (Buffer.byteLength(JSON.stringify(explanation)) <= mostBytes) return explanation;
	const { days } = explanation;
	return { ...explanation, segments: [], days: days && { ...days, runs: [] }, shortened: true };
}
