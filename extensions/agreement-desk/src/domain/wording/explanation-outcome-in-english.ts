import { usesCalendar } from '../agreement/commitment.ts';
import type { EndReason } from '../vocabulary.ts';
import type { Telling } from './explanation-telling.ts';
import { formatDuration, formatPlainDuration } from './format-duration.ts';

const endWords: Readonly<Record<EndReason, string>> = {
	withdrawn: 'the customer withdrew the request',
	rejected: 'the request was not accepted',
	merged: 'the ticket was merged into another one',
	resolved: 'the request was solved',
	undelivered: 'the mail that began it came back, so it was never sent',
	reclassified: 'the ticket was classified anew and this no longer applies to it',
	revised: 'the customer was told another time',
	out_of_hours: 'the call or chat came outside business hours, and this applies in business hours only',
	short_abandon: 'the caller hung up at once',
	abandoned_in_time: 'the caller hung up before the time was over',
	abandoned: 'the caller hung up',
	repeat_attempt: 'the same number had called shortly before, and its first call is the one that counts',
};

/** What became of the timer, in a sentence or none. */
export function outcomeInEnglish(telling: Telling): string[] {
	const { state, stoppedAt, endReason, metric } = telling.explanation;
	if (metric === 'suspension_notice' && stoppedAt !== null && endReason === null) return [notice(telling)];
	switch (state) {
		case 'running':
			return [metric === 'suspension_notice' ? 'It has not taken effect yet.' : 'The clock is running.'];
		case 'paused':
			return [paused(telling)];
		case 'met':
			return [met(telling)];
		case 'breached':
			return [breached(telling)];
		case 'superseded':
		case 'cancelled':
		case 'not_applicable':
			return [ended(telling)];
	}
}

function paused({ explanation }: Telling): string {
	const { remainingMs, target } = explanation;
	const left = remainingMs === null ? '' : ` with ${amount(remainingMs, target)} left`;
	return `The clock stands still${left}; the due time follows when it runs again.`;
}

/** Says that an amount of time is business time, where days or nights could be meant. */
function amount(ms: number, target: Telling['explanation']['target']): string {
	return usesCalendar(target)
		? `${formatDuration(ms, 'en-US')} of business time`
		: formatPlainDuration(ms, 'en-US');
}

function met({ explanation, moment }: Telling): string {
	const { stoppedAt, elapsedMs, target } = explanation;
	const when = stoppedAt === null ? '' : ` on ${moment.short(stoppedAt)}`;
	const used = elapsedMs ? `, after ${amount(elapsedMs, target)}` : '';
	return `Done${when}${used}: kept.`;
}

function breached({ explanation, moment }: Telling): string {
	const { stoppedAt, endReason, lateMs, target } = explanation;
	if (stoppedAt === null) return 'The time is over and it is not done yet.';
	const late = lateMs === null || lateMs <= 0 ? 'too late' : `${amount(lateMs, target)} too late`;
	if (endReason !== null)
		return `Not done by ${moment.short(stoppedAt)}, when ${endWords[endReason]}: ${late}.`;
	return `Done on ${moment.short(stoppedAt)}, ${late}.`;
}

function ended({ explanation, moment }: Telling): string {
	const { stoppedAt, endReason } = explanation;
	const why = endReason === null ? 'it does not apply' : endWords[endReason];
	if (stoppedAt === null) return `Not counted: ${why}.`;
	return `Ended on ${moment.short(stoppedAt)} without being missed: ${why}.`;
}

function notice({ explanation, moment }: Telling): string {
	const { stoppedAt, state } = explanation;
	const when = stoppedAt === null ? '' : ` on ${moment.short(stoppedAt)}`;
	return state === 'met' ? `It took effect${when}, after full notice.` : `It took effect${when}, too early.`;
}
