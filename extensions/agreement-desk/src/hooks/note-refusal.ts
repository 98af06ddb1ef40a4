import { setTimeout as sleep } from 'node:timers/promises';
import { noteRefusedReply } from '../desk/conduct/note-refused-reply.ts';
import { ReplyRefusal, type Attempt } from '../desk/conduct/reply-refusal.ts';
import type { Host } from '../install/host.ts';
import { isLockedByOthers, isUniqueViolation } from '../store/db.ts';
import type { Desk } from './desk.ts';
import { contextOf } from './engine.ts';

const mostTries = 8;
const pauseMs = 250;

/**
 * Runs what may refuse a reply, and has a refused one counted. The transaction of the refusal is rolled back, so the
 * counting has one of its own and is not waited for: on SQLite it gets the only connection once that one is over, and
 * whoever waited for it here would wait for ever.
 */
export async function notingRefusals<T>(
	{ desk, host }: { desk: Desk; host: Host },
	actor: string | null,
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (problem) {
		if (problem instanceof ReplyRefusal && problem.attempt) void note(problem.attempt, { desk, host, actor });
		throw problem;
	}
}

interface Noting {
	readonly desk: Desk;
	readonly host: Host;
	readonly actor: string | null;
}

/** Never rejects: nobody would be there to see it. */
async function note(attempt: Attempt, { desk, host, actor }: Noting): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		try {
			await noteRefusedReply(host.database, attempt, { ...contextOf(host.env), actor });
			await desk.changed();
			desk.wake();
			return;
		} catch (problem) {
			// another node was faster to open the incident, or holds the database
			const isPassing = isUniqueViolation(problem) || isLockedByOthers(problem);
			if (!isPassing || tries >= mostTries) {
				host.logger.error(problem, 'Agreement Desk could not count a refused reply');
				return;
			}
		}
		await sleep(pauseMs);
	}
}
