import { createHash } from 'node:crypto';
import { channels } from '../../../../../schema/collections/channels.ts';
import type { DeliveryFailure, DeliveryOutcome } from '../../delivery/outcome.ts';
import type { Outgoing } from '../../delivery/outgoing.ts';
import type { ChannelRecord } from '../../delivery/channel-record.ts';
import type { Sender } from '../../delivery/sender.ts';
import { createSender, readChannelSettings } from '../../delivery/senders.ts';
import { openRow } from '../secrets/open-row.ts';
import { secretColumnsOf } from '../secrets/secret-columns.ts';
import { toStorable } from '../../domain/storable-text.ts';
import type { ChannelRow } from '../../store/tables.ts';
import type { SendingContext } from './outbox-context.ts';

/** The senders of this process: one for each channel, made anew when its row has changed. */
export interface Senders {
	/** The sender of a channel; of what Directus itself offers for null. Or why there is none. */
	of(channel: ChannelRow | null): Sender | DeliveryFailure;
	close(): void;
}

/** What is under way when a channel changes is finished first; no attempt takes longer, ms. */
const closeAfterMs = 600_000;

interface Made {
	readonly print: string;
	readonly sender: Sender | DeliveryFailure;
}

export function createSenders(context: SendingContext): Senders {
	const made = new Map<string, Made>();
	return {
		of(channel) {
			const key = channel?.id ?? '';
			const print = printOf(channel);
			const known = made.get(key);
			if (known?.print === print) return known.sender;
			if (known) setTimeout(() => close(known.sender), closeAfterMs).unref();
			const sender = makeSender(channel, context);
			made.set(key, { print, sender });
			return sender;
		},
		close() {
			for (const { sender } of made.values()) close(sender);
			made.clear();
		},
	};
}

function close(sender: Sender | DeliveryFailure) {
	if ('send' in sender) sender.close();
}

/** Tells whether anything in a row has changed, without keeping the row. */
function printOf(channel: ChannelRow | null): string {
	return createHash('sha256').update(JSON.stringify(channel)).digest('hex');
}

/** A sender for a channel as it is stored, or why there can be none. */
export function makeSender(channel: ChannelRow | null, context: SendingContext): Sender | DeliveryFailure {
	if (channel === null) return senderFor({ type: 'email' }, [], context);
	const { row, unreadable } = openRow(channels, channel, context.box);
	if (unreadable.length > 0) return cannotOpen(channel, unreadable);
	const values: Readonly<Record<string, unknown>> = row;
	const secrets = secretColumnsOf(channels).flatMap((column) => {
		const value = values[column];
		return typeof value === 'string' ? [value] : [];
	});
	return senderFor(row, secrets, context);
}

function senderFor(
	record: ChannelRecord,
	secrets: readonly string[],
	{ env, tools }: SendingContext,
): Sender | DeliveryFailure {
	const reading = readChannelSettings(record, env);
	if ('settings' in reading) return discreet(createSender(reading.settings, tools), secrets);
	const told = (language: 'zh-CN' | 'en-US') =>
		reading.problems.map(({ field, message }) => `${field}: ${message[language]}`).join('; ');
	return {
		result: 'temporary',
		targetFault: true,
		reason: `The channel is not set up: ${told('en-US')}. 渠道尚未配置好：${told('zh-CN')}。`,
	};
}

function cannotOpen({ id }: ChannelRow, columns: readonly string[]): DeliveryFailure {
	const names = columns.join(', ');
	return {
		result: 'temporary',
		targetFault: true,
		reason:
			`The secrets of channel ${id} (${names}) cannot be decrypted: give the former key in DESK_FORMER_SECRET_KEYS or ` +
			`DESK_FORMER_SECRETS, or enter them anew. 渠道 ${id} 的密钥（${names}）无法解密：请在环境变量中补充旧密钥，或重新填写。`,
	};
}

/** Not what its maker calls it, if no database keeps that: the message was sent all the same. */
function idOf({ providerId }: { readonly providerId?: string | null }) {
	return typeof providerId === 'string' ? { providerId: toStorable(providerId) } : {};
}

/**
 * Whatever a target answers is shown to people, and some repeat the password they were given. It is kept as well: a
 * character that the database refuses would have the message sent again, since nobody could write down that it was.
 */
function discreet(sender: Sender<Outgoing>, secrets: readonly string[]): Sender<Outgoing> {
	const hidden = secrets.filter((secret) => secret.length >= 4);
	const veil = (said: string) =>
		toStorable(hidden.reduce((text, secret) => text.replaceAll(secret, '***'), said));
	const { queryReceipt } = sender;
	return {
		async send(message) {
			const outcome: DeliveryOutcome = await sender.send(message);
			if (outcome.result === 'sent') return { ...outcome, proof: veil(outcome.proof), ...idOf(outcome) };
			return { ...outcome, reason: veil(outcome.reason) };
		},
		...(queryReceipt
			? {
					queryReceipt: async (question) => {
						const receipt = await queryReceipt.call(sender, question);
						return { ...receipt, proof: veil(receipt.proof), ...idOf(receipt) };
					},
				}
			: {}),
		close: () => sender.close(),
	};
}
