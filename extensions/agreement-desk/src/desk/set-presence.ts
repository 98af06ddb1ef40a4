import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { Presence } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { updateAgent } from '../store/update-agent.ts';
import { wakeVacantTickets } from '../store/wake-vacant-tickets.ts';
import { invalid } from './refusal.ts';
import { requireAgent } from './require-ready.ts';

const bodySchema = z.strictObject({ presence: z.enum(['online', 'busy', 'away', 'offline']) });

/**
 * An agent says whether they are there; saying so again is how an app tells that they still are. Tickets for which
 * nobody was found so far are looked at again as soon as somebody comes.
 *
 * @throws Refusal for a user who is no agent, and for any other word.
 */
export async function setPresence(
	db: Db,
	{ user, body }: { user: string; body: unknown },
	{ now }: { now: number },
): Promise<{ presence: Presence }> {
	const parsed = bodySchema.safeParse(body);
	if (!parsed.success) {
		throw invalid(
			'presence.presence',
			null,
			text('只能是 online、busy、away、offline 之一', 'must be one of online, busy, away, offline'),
		);
	}
	const { presence } = parsed.data;
	await requireAgent(db, user, 'presence.user', { now });
	await updateAgent(db, user, { presence, presence_at: now });
	if (presence === 'online' || presence === 'busy') await wakeVacantTickets(db, now);
	return { presence };
}
