import type { Db } from '../../store/db.ts';
import { changeWaiting } from '../../store/notifications.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { giveUp } from './give-up.ts';
import type { OutboxContext } from './outbox-context.ts';
import { maxAttemptsOf } from './retry-delay.ts';

/**
 * Gives up what has been claimed as often as it may be and never came to an end: whatever kills the process that
 * sends it would do so for ever.
 *
 * @returns the others.
 */
export async function giveUpExhausted(
	db: Db,
	waiting: readonly NotificationRow[],
	context: OutboxContext,
): Promise<NotificationRow[]> {
	const isExhausted = ({ attempts, method }: NotificationRow) => (attempts ?? 0) >= maxAttemptsOf(method);
	for (const row of waiting.filter(isExhausted)) {
		const now = context.now();
		await db.transaction(async (trx) => {
			const reason = row.last_error ?? neverEnded;
			const patch = { state: 'dead', next_attempt_at: null, last_error: reason } as const;
			if (!(await changeWaiting(trx, row, patch, now))) return;
			await giveUp(trx, row, { kind: 'notification_failed', reason }, { ...context, now });
		});
	}
	return waiting.filter((row) => !isExhausted(row));
}

const neverEnded =
	'Every attempt was cut off before it ended: look into the log of Directus. ' +
	'每次发送都在完成前中断：请查看 Directus 的日志。';
