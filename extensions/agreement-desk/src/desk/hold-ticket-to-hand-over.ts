import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { lockTickets } from '../store/lock-tickets.ts';
import type { TicketRow } from '../store/tables.ts';
import { followRows } from './follow-rows.ts';
import { holdTickets } from './hold-tickets.ts';
import { loadPosts, type OpenPost } from './open-posts.ts';
import { invalid, missing } from './refusal.ts';
import type { PlanContext } from './ticket-plan.ts';

/** In a transaction nobody sleeps: others wait for it. */
const noSleep = () => Promise.resolve();

/**
 * Holds a ticket until the transaction ends, with whatever was changed before already told.
 *
 * @throws Refusal when there is none, when somebody is changing its owner at this moment, or when it is none that anybody has to work any more.
 */
export async function holdTicketToHandOver(
	db: Db,
	{ id, place }: { id: string; place: string },
	context: PlanContext,
): Promise<OpenPost> {
	await holdTickets(db, [id], { now: () => context.now, sleep: noSleep, holder: '' });
	const [found] = await lockTickets(db, [id]);
	if (found && found.stale_since !== null) await followRows(db, [id], context);
	const [ticket] = found?.stale_since === null ? [found] : await lockTickets(db, [id]);
	const [post] = ticket ? await loadPosts(db, [ticket], context) : [];
	if (!post) throw missing(place, '1.4.2', text('没有这张工单', 'there is no such ticket'));
	requireInHand(post.ticket, place);
	return post;
}

/** @throws Refusal for a ticket that nobody has to work any more. */
export function requireInHand({ status }: Pick<TicketRow, 'status'>, place: string): void {
	if (openStatuses.has(status ?? 'new')) return;
	throw invalid(
		place,
		'1.4.2',
		text(
			'工单已解决、关闭或不再处理；需要继续处理时，请先重新打开',
			'the ticket is solved, closed or not worked any more; reopen it first where it needs more work',
		),
	);
}
