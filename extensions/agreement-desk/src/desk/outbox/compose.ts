import { z } from 'zod';
import { bounceTokenOf } from '../../delivery/bounce/bounce-token.ts';
import type { Outgoing } from '../../delivery/outgoing.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import type { NotificationRow } from '../../store/tables.ts';
import { composeMail } from '../compose-mail.ts';
import { ownData } from '../notify/other-ways.ts';
import type { OutboxContext } from './outbox-context.ts';

/** What else a notification may carry for the targets that take fields and not text alone. */
const extrasSchema = z.object({
	template_code: z.string().nullish().catch(null),
	params: z.record(z.string(), z.coerce.string()).optional().catch(undefined),
	mentions: z
		.object({
			users: z.array(z.string()).default([]),
			mobiles: z.array(z.string()).default([]),
			all: z.boolean().default(false),
		})
		.nullish()
		.catch(null),
	event: z.string().optional().catch(undefined),
});

/**
 * A row of the outbox as its sender takes it; or why it cannot be sent yet. Null for a method that no sender carries.
 */
export async function compose(
	db: Db,
	notification: NotificationRow,
	context: Pick<OutboxContext, 'readFile' | 'box'>,
): Promise<Outgoing | { readonly unreadable: string } | null> {
	const key = notification.idempotency_key;
	if (notification.method === 'email') {
		const mail = await composeMail(db, notification, context);
		if ('unreadable' in mail) return mail;
		const [secret] = context.box.tokenSecrets;
		return {
			...mail,
			...{ method: 'email', key, envelopeId: notification.id },
			bounceToken: secret === undefined ? null : bounceTokenOf(notification.id, secret),
		};
	}
	return composeText(notification, key);
}

function composeText(notification: NotificationRow, key: string): Outgoing | null {
	const { method, recipient, subject, body } = notification;
	const data = ownData(notification.data);
	const extras = extrasSchema.parse(data ?? {});
	const text = body ?? '';
	if (method === 'sms') {
		const template = { code: extras.template_code ?? null, params: extras.params ?? { content: text } };
		return { method, key, to: recipient ?? '', text, template };
	}
	if (isPost(method)) {
		return { method, key, subject: subject ?? '', text, mentions: extras.mentions ?? null };
	}
	if (method !== 'webhook') return null;
	return {
		method,
		key,
		event: extras.event ?? `notification.${notification.kind ?? 'message'}`,
		at: notification.date_created ?? 0,
		data: data ?? { ticket: notification.ticket, subject, text },
	};
}

function isPost(method: NotificationMethod | null): method is 'wecom' | 'dingtalk' | 'feishu' {
	return method === 'wecom' || method === 'dingtalk' || method === 'feishu';
}
