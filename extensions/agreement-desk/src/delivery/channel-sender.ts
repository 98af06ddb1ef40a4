import { createBotSender } from './bots/bot-sender.ts';
import { readBotSettings } from './bots/read-bot-settings.ts';
import type { CreateSender, ReadChannelSettings } from './senders.ts';
import { readSmtpSettings } from './smtp-settings.ts';
import { createSmtpSender } from './smtp.ts';
import { readWebhookSettings } from './webhook/read-webhook-settings.ts';
import { createWebhookSender } from './webhook/webhook-sender.ts';

export const readChannelSettings: ReadChannelSettings = (channel, env) => {
	if (channel.type === 'email') return { settings: { type: 'email', smtp: readSmtpSettings(env) } };
	if (channel.type === 'webhook') {
		const reading = readWebhookSettings(channel, env);
		return 'settings' in reading ? { settings: { type: 'webhook', webhook: reading.settings } } : reading;
	}
	const reading = readBotSettings(channel.type as never, channel, env);
	return 'settings' in reading ? { settings: { type: 'bot', bot: reading.settings } } : reading;
};

export const createSender: CreateSender = (settings, tools) => {
	const sender =
		settings.type === 'email'
			? createSmtpSender(settings.smtp)
			: settings.type === 'webhook'
				? createWebhookSender(settings.webhook, tools)
				: settings.type === 'bot'
					? createBotSender(settings.bot, tools)
					: null;
	if (!sender) throw new Error('no sender');
	return sender as never;
};
