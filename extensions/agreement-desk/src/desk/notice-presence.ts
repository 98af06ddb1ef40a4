import type { Db } from '../store/db.ts';
import { usersWithDraft } from '../store/drafts.ts';
import { forgetPresence, notePresence, readPresence, removePresence } from '../store/presence.ts';
import { readUserName } from '../store/read-user-name.ts';

/** Who has not been heard of for so long has left, ms. A composer tells of itself several times in that time. */
const presentForMs = 45_000;

export interface Colleague {
	readonly user: string;
	readonly name: string;
	readonly mode: string;
	readonly has_draft: boolean;
}

/** Notes what a user does on a ticket, and tells who else is there: two who answer at once contradict each other. */
export async function noticePresence(
	db: Db,
	{ ticket, user, mode }: { ticket: string; user: string; mode: 'viewing' | 'replying' | 'gone' },
	{ now }: { now: number },
): Promise<{ others: readonly Colleague[] }> {
	if (mode === 'gone') await removePresence(db, ticket, user);
	else await notePresence(db, ticket, { user, mode, seenAt: now });
	await forgetPresence(db, now - 10 * presentForMs);
	const drafts = new Set(await usersWithDraft(db, ticket));
	const present = await readPresence(db, ticket, now - presentForMs);
	const others: Colleague[] = [];
	for (const seen of present) {
		if (seen.user === user) continue;
		const name = await readUserName(db, seen.user);
		others.push({ user: seen.user, name, mode: seen.mode, has_draft: drafts.has(seen.user) });
	}
	return { others };
}
