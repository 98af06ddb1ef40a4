import type { TicketStatus } from '../vocabulary.ts';
import type { Pause, Span, Timeline } from './timeline.ts';

/** From this instant on (epoch ms) a ticket has this status. */
export interface StatusChange {
	readonly at: number;
	readonly status: TicketStatus;
}

export type StatusSpans = Pick<Timeline, 'pauses' | 'resolutions' | 'ended'>;

/**
 * What the history of a ticket's status means to its clocks. `changes` and `customerMessages` (when the customer
 * wrote, epoch ms) are in order of time.
 *
 * Waiting for the customer is over with the next message from them, whatever the status still says. A request that
 * was solved stays solved while it is closed, until it is reopened. One that was withdrawn or refused is over until
 * it is reopened, and closing it changes nothing about that.
 */
export function statusSpans(
	changes: readonly StatusChange[],
	customerMessages: readonly number[],
): StatusSpans {
	const pauses: Pause[] = [];
	const resolutions: Span[] = [];
	let ended: Timeline['ended'] = null;
	for (const { phase, from, to } of phasesOf(changes, customerMessages)) {
		const isLast = to === Infinity;
		if (phase === 'solved') {
			resolutions.push({ from, to });
			if (to > from) pauses.push({ from, to, reason: 'closed' });
		} else if (phase === 'pending_customer' || phase === 'pending_third_party') {
			const until = phase === 'pending_customer' ? Math.min(to, nextAfter(customerMessages, from)) : to;
			if (until > from) pauses.push({ from, to: until, reason: phase });
		} else if (isLast && (phase === 'withdrawn' || phase === 'rejected')) {
			ended = { at: from, reason: phase };
		}
	}
	return { pauses, resolutions, ended };
}

type PhaseName = 'open' | 'pending_customer' | 'pending_third_party' | 'solved' | 'withdrawn' | 'rejected';

interface Phase extends Span {
	readonly phase: PhaseName;
}

const phaseOf: Readonly<Record<TicketStatus, PhaseName>> = {
	new: 'open',
	registered: 'open',
	in_progress: 'open',
	pending_customer: 'pending_customer',
	pending_third_party: 'pending_third_party',
	resolved: 'solved',
	closed: 'solved',
	cancelled: 'withdrawn',
	rejected: 'rejected',
};

/** The history as spans of one kind, each up to the next. */
function phasesOf(changes: readonly StatusChange[], customerMessages: readonly number[]): Phase[] {
	const phases: Phase[] = [];
	for (const { at, status } of changes) {
		const before = phases.at(-1);
		const phase = before && status === 'closed' && isOver(before.phase) ? before.phase : phaseOf[status];
		// asked again after an answer, the ticket waits anew
		const again = phase === 'pending_customer' && nextAfter(customerMessages, before?.from ?? at) <= at;
		if (before && before.phase === phase && !again) continue;
		if (before) phases[phases.length - 1] = { ...before, to: at };
		phases.push({ phase, from: at, to: Infinity });
	}
	return phases;
}

function isOver(phase: PhaseName): boolean {
	return phase === 'withdrawn' || phase === 'rejected';
}

/** The first of some instants after another one; Infinity where none is. */
function nextAfter(instants: readonly number[], after: number): number {
	return instants.find((instant) => instant > after) ?? Infinity;
}
