import type { DeliveryOutcome } from '../../delivery/outcome.ts';
import type { Receipt, Sender } from '../../delivery/sender.ts';
import type { DeliveryFailure } from '../../delivery/outcome.ts';
import type { Db } from '../../store/db.ts';
import { hasBounced } from '../../store/flag-bounced.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { compose } from './compose.ts';
import type { OutboxContext } from './outbox-context.ts';

/** How an attempt ended, and the text that was sent, which names the files that could not go with it. */
export interface Attempt {
	readonly outcome: DeliveryOutcome;
	readonly body: string | null;
	/** What the provider said of an earlier attempt, where it had to be asked first. */
	readonly receipt?: Receipt;
}

/** Whatever a sender does, an attempt ends: after this long nobody knows how, ms. */
const longestMs = 300_000;

/**
 * Tries to deliver one notification that has been claimed. Never throws: what goes wrong with it is an outcome.
 *
 * @param sender of its channel, or why there is none; null for a method that needs none
 */
export async function attempt(
	db: Db,
	notification: NotificationRow,
	sender: Sender | DeliveryFailure | null,
	context: OutboxContext,
): Promise<Attempt> {
	const { method, body } = notification;
	if (method === 'in_app') return { outcome: { result: 'sent', proof: 'Directus notification' }, body };
	const started = method === null ? undefined : context.started?.[method];
	try {
		if (started) return { outcome: await started(notification), body };
		if (sender === null || !('send' in sender)) return { outcome: sender ?? noSuchWay, body };
		if (method === 'email' && (await hasBounced(db, notification))) return { outcome: cameBack, body };
		const message = await compose(db, notification, context);
		if (message === null) return { outcome: noSuchWay, body };
		if ('unreadable' in message) {
			return { outcome: { result: 'temporary', reason: message.unreadable }, body };
		}
		const sent = message.method === 'email' ? message.text : body;
		return { outcome: await within(longestMs, sender.send(message)), body: sent };
	} catch (problem) {
		const reason = problem instanceof Error ? problem.message : String(problem);
		return { outcome: { result: 'temporary', reason }, body };
	}
}

const cameBack: DeliveryFailure = {
	result: 'permanent',
	reason:
		'Mail to this address came back for good before: correct the address of the contact. ' +
		'此前发往该地址的邮件已被永久退回：请更正联系人的邮箱。',
};

const noSuchWay: DeliveryFailure = {
	result: 'permanent',
	reason:
		'This method has no sender here: choose another method. 当前没有可用于此方式的发送渠道，请改用其他方式。',
};

async function within(ms: number, sending: Promise<DeliveryOutcome>): Promise<DeliveryOutcome> {
	let timer: NodeJS.Timeout | undefined;
	const timeUp = new Promise<DeliveryOutcome>((done) => {
		timer = setTimeout(() => done({ result: 'unknown', reason: `No answer within ${ms / 1000} s` }), ms);
	});
	try {
		return await Promise.race([sending, timeUp]);
	} finally {
		clearTimeout(timer);
	}
}
