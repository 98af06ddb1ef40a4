import type { Commitment } from '../agreement/commitment.ts';
import type { Metric } from '../vocabulary.ts';
import type { Occurrence } from './occurrence.ts';
import type { Span } from './timeline.ts';

/** A span of time in which a ticket meets the conditions of a commitment. */
export interface Run {
	readonly commitment: Commitment;
	readonly run: Span;
	/** End of the run before it, epoch ms; -Infinity for the first one. */
	readonly before: number;
}

/** An occurrence as one of this run, or null where it belongs to none or to another one. */
export function inRun(found: Occurrence, place: Run): Occurrence | null {
	const occurrence = fromMark(found, place);
	return belongsTo(occurrence, place) ? occurrence : null;
}

/** R16: what is owed to the urgent alone counts from the mark, unless the agreement says otherwise. */
function fromMark(found: Occurrence, { commitment, run }: Run): Occurrence {
	const { conditions, rules } = commitment;
	if (conditions.urgent !== true || rules.urgentClockStart !== 'marking') return found;
	return found.startedAt < run.from ? { ...found, startedAt: run.from } : found;
}

/** What is owed once to a request that may only later be seen for what it was all along. */
const owedOnce: ReadonlySet<Metric> = new Set([
	'email_first_reply',
	'general_progress',
	'consultation_answer',
	'complex_escalation',
	'complex_eta_notice',
	'complaint_reply',
	'complaint_decision',
]);

/**
 * What was over before the ticket came (back) under the commitment has been judged in its own time. But a duty may
 * have been done before it was known to be one, unless it comes with what the ticket has become, such as urgent.
 */
function belongsTo({ startedAt, stop, end }: Occurrence, { commitment, run, before }: Run): boolean {
	if (startedAt >= run.to) return false;
	if (run.from === -Infinity) return true;
	const over = Math.min(stop?.at ?? Infinity, end?.at ?? Infinity);
	if (over >= run.from) return true;
	const { urgent, plans, languages } = commitment.conditions;
	const recognised = urgent === null && plans === null && languages === null;
	return before === -Infinity && recognised && stop?.at === over && owedOnce.has(commitment.metric);
}
