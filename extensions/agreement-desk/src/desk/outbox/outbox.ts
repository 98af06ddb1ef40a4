import type { Db } from '../../store/db.ts';
import { nearestAttempt, readDueLanes, type Lane } from '../../store/notifications.ts';
import { digestStorms } from './digest.ts';
import { expireWorthless } from './expire.ts';
import { createNudge, type Nudge } from './nudge.ts';
import type { OutboxContext } from './outbox-context.ts';
import { createSenders } from './senders.ts';
import { workLane } from './work-lane.ts';

/** The outbox of one node. */
export interface Outbox {
	/**
	 * Sets to work on what is due, and does not wait for it.
	 *
	 * @returns when to come back, epoch ms, or null when nothing waits.
	 */
	run(): Promise<number | null>;
	/** Settles when nothing is under way any more. */
	stop(): Promise<void>;
}

/** How long a node does not ask again about a target that must not be sent anything for now, ms. */
const longestBlockMs = 1_000;

const keyOf = ({ method, channel }: Lane) => `${method} ${channel ?? ''}`;

/**
 * Delivers what is due in the outbox, each lane at its own pace: a target that hangs holds up nobody else. At least
 * once: a process that dies between the answer of a mail server and our note of it sends again, with the same
 * Message-ID.
 */
export function createOutbox(db: Db, context: OutboxContext): Outbox {
	const senders = createSenders(context);
	const working = new Map<string, { readonly done: Promise<void>; readonly nudge: Nudge }>();
	/** When a lane may be looked at again whose target must not be sent anything for now, epoch ms. */
	const blocked = new Map<string, number>();

	function start(lane: Lane) {
		const key = keyOf(lane);
		working.get(key)?.nudge.give();
		if (working.has(key) || (blocked.get(key) ?? 0) > context.now()) return;
		blocked.delete(key);
		const nudge = createNudge();
		const done = workLane(db, lane, { ...context, senders, nudge })
			.then((askAgainAt) => {
				// an admin may have mended it before its time
				if (askAgainAt !== null) blocked.set(key, Math.min(askAgainAt, context.now() + longestBlockMs));
			})
			.catch((problem: unknown) => {
				blocked.set(key, context.now() + 1_000);
				context.report(problem, `the outbox could not work on ${key}`);
			})
			.finally(() => {
				working.delete(key);
				context.wake();
			});
		working.set(key, { done, nudge });
	}

	return {
		async run() {
			const now = context.now();
			const expired = await expireWorthless(db, context);
			const digested = await digestStorms(db, context);
			if (expired || digested) await context.changed();
			for (const lane of await readDueLanes(db, context.now())) start(lane);
			const next = await nearestAttempt(db, now);
			const times = [...blocked.values(), ...(next === null ? [] : [next])].filter((at) => at > now);
			return times.length > 0 ? Math.min(...times) : null;
		},
		async stop() {
			await Promise.all([...working.values()].map(({ done }) => done));
			senders.close();
		},
	};
}
