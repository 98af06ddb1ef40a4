import type { BotSettings } from './bots/bot-settings.ts';
import type { ChannelRecord, Environment, SettingsReading } from './channel-record.ts';
import type { Outgoing } from './outgoing.ts';
import type { DeliveryTools, Sender } from './sender.ts';
import type { SmsSettings } from './sms/sms-settings.ts';
import type { SmtpSettings } from './smtp-settings.ts';
import type { WebhookSettings } from './webhook/webhook-settings.ts';

/** How to deliver through one channel. */
export type ChannelSettings =
	/** Null where neither the channel nor Directus has a mail server: its sender says what is missing. */
	| { readonly type: 'email'; readonly smtp: SmtpSettings | null }
	| { readonly type: 'sms'; readonly sms: SmsSettings }
	| { readonly type: 'bot'; readonly bot: BotSettings }
	| { readonly type: 'webhook'; readonly webhook: WebhookSettings };

/** Reads the columns of a channel, whatever its type, or says what is wrong with which of them. */
export type ReadChannelSettings = (
	channel: ChannelRecord,
	env: Environment,
) => SettingsReading<ChannelSettings>;

/** The sender for a channel; it refuses messages that are not for its method. */
export type CreateSender = (settings: ChannelSettings, tools: DeliveryTools) => Sender<Outgoing>;
