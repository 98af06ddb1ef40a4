import type { Metric } from '../vocabulary.ts';
import type { Timeline, TimelineMessage } from './timeline.ts';

export interface Stop {
	readonly at: number;
	readonly by: string | null;
}

/**
 * When each obligation begins (epoch ms), or null when it does not apply to this ticket (yet).
 * 2.1.2 and 2.1.4 count from receipt, 2.2.1 from registration, 2.2.3 from the customer's mark.
 */
export const startOf: Readonly<Record<Metric, (timeline: Timeline) => number | null>> = {
	registration: (timeline) => timeline.receivedAt,
	email_first_reply: (timeline) => timeline.receivedAt,
	general_progress: (timeline) => timeline.registeredAt,
	urgent_response: (timeline) => timeline.urgentMarkedAt,
};

/** What fulfils each obligation that began at `start`, or null while nothing has. */
export const stopOf: Readonly<Record<Metric, (timeline: Timeline, start: number) => Stop | null>> = {
	registration: ({ registeredAt }) => (registeredAt === null ? null : { at: registeredAt, by: null }),
	email_first_reply: (timeline, start) => first(timeline, start, (message) => message.byEmail),
	general_progress: (timeline, start) => first(timeline, start, givesProgress),
	urgent_response: (timeline, start) => first(timeline, start, () => true),
};

/** An acknowledgement or a question is not progress; only these kinds say where the request stands. */
function givesProgress({ kind }: TimelineMessage): boolean {
	return kind === 'progress_update' || kind === 'initial_solution' || kind === 'solution';
}

/** The earliest word of a human to the customer, not before `start`; bots and internal notes do not count. */
function first(timeline: Timeline, start: number, fits: (message: TimelineMessage) => boolean): Stop | null {
	let stop: Stop | null = null;
	for (const message of timeline.messages) {
		if (message.author !== 'agent' || !message.isPublic || !fits(message)) continue;
		if (message.sentAt === null || message.sentAt < start) continue;
		if (stop === null || message.sentAt < stop.at) stop = { at: message.sentAt, by: message.id };
	}
	return stop;
}
