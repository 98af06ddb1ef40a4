import { text } from '../domain/localized-text.ts';
import type { BotSettings } from './bots/bot-settings.ts';
import { createBotSender } from './bots/bot-sender.ts';
import { readBotSettings } from './bots/read-bot-settings.ts';
import type { ChannelRecord, Environment, SettingsReading } from './channel-record.ts';
import { readEmailSettings } from './email/read-email-settings.ts';
import type { DeliveryOutcome } from './outcome.ts';
import type { Outgoing, OutgoingEmail, OutgoingPost, OutgoingSms, OutgoingWebhook } from './outgoing.ts';
import type { DeliveryTools, Sender } from './sender.ts';
import { createAliyunSender } from './sms/aliyun-sender.ts';
import { createGatewaySender } from './sms/gateway-sender.ts';
import { readSmsSettings } from './sms/read-sms-settings.ts';
import type { SmsSettings } from './sms/sms-settings.ts';
import { createTencentSender } from './sms/tencent-sender.ts';
import type { SmtpSettings } from './smtp-settings.ts';
import { createSmtpSender } from './smtp.ts';
import { readWebhookSettings } from './webhook/read-webhook-settings.ts';
import type { WebhookSettings } from './webhook/webhook-settings.ts';
import { createWebhookSender } from './webhook/webhook-sender.ts';

/** How to deliver through one channel. */
export type ChannelSettings =
	/** Null where neither the channel nor Directus has a mail server: its sender says what is missing. */
	| { readonly type: 'email'; readonly smtp: SmtpSettings | null }
	| { readonly type: 'sms'; readonly sms: SmsSettings }
	| { readonly type: 'bot'; readonly bot: BotSettings }
	| { readonly type: 'webhook'; readonly webhook: WebhookSettings };

/** Reads the columns of a channel, whatever its type, or says what is wrong with which of them. */
export function readChannelSettings(
	channel: ChannelRecord,
	env: Environment,
): SettingsReading<ChannelSettings> {
	const type = channel.type ?? '';
	switch (type) {
		case 'email':
			return as(readEmailSettings(channel, env), (smtp) => ({ type, smtp }));
		case 'sms':
			return as(readSmsSettings(channel, env), (sms) => ({ type, sms }));
		case 'wecom':
		case 'dingtalk':
		case 'feishu':
			return as(readBotSettings(type, channel, env), (bot) => ({ type: 'bot', bot }));
		case 'webhook':
			return as(readWebhookSettings(channel, env), (webhook) => ({ type, webhook }));
		default:
			return { problems: [{ field: 'type', message: noTarget }] };
	}
}

const noTarget = text('这种渠道不能用于发送通知', 'a channel of this type sends no notifications');

function as<From, To>(reading: SettingsReading<From>, wrap: (settings: From) => To): SettingsReading<To> {
	return 'problems' in reading ? reading : { settings: wrap(reading.settings) };
}

/** The sender for a channel; what is not for its method it refuses. */
export function createSender(settings: ChannelSettings, tools: DeliveryTools): Sender {
	switch (settings.type) {
		case 'email':
			return only<OutgoingEmail>(createSmtpSender(settings.smtp), isEmail);
		case 'sms':
			return only(createSmsSender(settings.sms, tools), isSms);
		case 'bot': {
			const { type } = settings.bot;
			const isForBot = (message: Outgoing): message is OutgoingPost => message.method === type;
			return only(createBotSender(settings.bot, tools), isForBot);
		}
		case 'webhook':
			return only(createWebhookSender(settings.webhook, tools), isWebhook);
	}
}

function createSmsSender(settings: SmsSettings, tools: DeliveryTools): Sender<OutgoingSms> {
	switch (settings.provider) {
		case 'aliyun':
			return createAliyunSender(settings, tools);
		case 'tencent':
			return createTencentSender(settings, tools);
		case 'generic':
			return createGatewaySender(settings, tools);
	}
}

const isEmail = (message: Outgoing): message is OutgoingEmail => message.method === 'email';
const isSms = (message: Outgoing): message is OutgoingSms => message.method === 'sms';
const isWebhook = (message: Outgoing): message is OutgoingWebhook => message.method === 'webhook';

function only<Message extends Outgoing>(
	sender: Sender<Message>,
	fits: (message: Outgoing) => message is Message,
): Sender {
	const send = async (message: Outgoing): Promise<DeliveryOutcome> =>
		fits(message) ? sender.send(message) : wrongChannel(message);
	return { ...sender, send };
}

function wrongChannel({ method }: Outgoing): DeliveryOutcome {
	return {
		result: 'permanent',
		reason:
			`The channel does not deliver by ${method}: choose one of that type. ` +
			`该渠道不能以 ${method} 方式发送：请选择相应类型的渠道。`,
	};
}
