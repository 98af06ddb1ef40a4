import type { Db } from '../../store/db.ts';
import { lockNotification } from '../../store/dead-letters.ts';
import { flagBounced } from '../../store/flag-bounced.ts';
import { notificationTable, type NotificationRow } from '../../store/tables.ts';
import { bringInLine } from '../bring-in-line.ts';
import { isErased } from '../erasure/erased-columns.ts';
import { markDelivered } from '../mark-delivered.ts';
import type { PlanContext } from '../ticket-plan.ts';
import { giveUp } from './give-up.ts';

/** What a receipt or a bounce says of a notification that its target had taken. */
export type Word =
	| { readonly type: 'delivered'; readonly proof: string }
	| { readonly type: 'delayed'; readonly proof: string }
	/** `hard`: the address is to blame, and nothing will ever arrive there. */
	| { readonly type: 'failed'; readonly how: 'soft' | 'hard'; readonly proof: string };

/** What comes of a word for the notification: nothing where it is already known, or too late. */
export type Consequence = 'delivered' | 'delayed' | 'bounced' | 'nothing';

/** Takes in what became of a notification after its target had taken it. The same word twice changes nothing. */
export async function takeWord(db: Db, id: string, word: Word, context: PlanContext): Promise<Consequence> {
	return db.transaction(async (trx) => {
		const row = await lockNotification(trx, id);
		if (!row) return 'nothing';
		// a report repeats the address, and would bring back whom the desk was to forget
		if (isErased(row)) return 'nothing';
		if (word.type === 'delivered') return arrived(trx, row, word.proof, context);
		if (row.state === 'bounced' || (row.state !== 'sent' && row.state !== 'unknown')) return 'nothing';
		if (word.type === 'delayed') {
			if (row.bounce !== null || row.delivered_at !== null) return 'nothing';
			await notificationTable.update(trx, row.id, { bounce: 'delayed', bounced_at: context.now });
			return 'delayed';
		}
		await bounced(trx, row, word, context);
		return 'bounced';
	});
}

async function arrived(
	trx: Db,
	row: NotificationRow,
	proof: string,
	context: PlanContext,
): Promise<Consequence> {
	if (row.delivered_at !== null) return 'nothing';
	const isKnown = row.state === 'sent';
	// it may have been given up, or be about to be asked for, when the receipt comes
	if (!isKnown && row.state !== 'unknown') return 'nothing';
	const patch = {
		delivered_at: context.now,
		bounce: null,
		bounced_at: null,
		provider_response: isKnown ? [row.provider_response, proof].filter(Boolean).join('\n') : proof,
		...(isKnown
			? {}
			: ({ state: 'sent', sent_at: context.now, next_attempt_at: null, claim_token: null } as const)),
	};
	await notificationTable.update(trx, row.id, patch);
	if (!isKnown) await markDelivered(trx, { ...row, ...patch }, context);
	return 'delivered';
}

async function bounced(
	trx: Db,
	row: NotificationRow,
	{ how, proof }: Extract<Word, { type: 'failed' }>,
	context: PlanContext,
): Promise<void> {
	await notificationTable.update(trx, row.id, {
		state: 'bounced',
		bounce: how,
		bounced_at: context.now,
		next_attempt_at: null,
		claim_token: null,
		last_error: proof,
	});
	const isOfContact = row.method === 'email' && how === 'hard' && row.recipient_contact !== null;
	if (isOfContact && row.recipient_contact !== null) {
		await flagBounced(
			trx,
			{ contact: row.recipient_contact, email: row.recipient },
			{ proof, now: context.now },
		);
	}
	const failure = {
		kind: 'notification_bounced',
		reason: proof,
		data: { bounce: how, method: row.method },
	} as const;
	await giveUp(trx, row, failure, context);
	if (row.kind === 'reply' && row.ticket !== null) await bringInLine(trx, [row.ticket], context);
}
