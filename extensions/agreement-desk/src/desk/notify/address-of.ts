import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Recipient } from './notice.ts';

/** Where a method reaches this recipient; null where it does not. */
export function addressOf(to: Recipient, method: NotificationMethod): string | null {
	if (to.type === 'channel') return method === to.method ? to.channel : null;
	if (method === 'email') return to.email;
	if (method === 'sms') return to.phone ?? null;
	return method === 'in_app' && to.type === 'user' ? to.user : null;
}
