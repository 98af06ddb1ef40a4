import { text } from '../../domain/localized-text.ts';
import type { ChannelRecord, Environment, SettingsProblem, SettingsReading } from '../channel-record.ts';
import { emailAddress, oneLine, optionalColumn, requiredColumn, valueIn } from '../column-checks.ts';
import { readSmtpSettings } from '../smtp-settings.ts';
import type { MailName, SmtpSettings } from '../smtp-settings.ts';
import { dkimProblems, dkimSettings } from './dkim-columns.ts';
import { bounceBase, displayName, serverProblems, usualPort } from './email-column-checks.ts';

/**
 * The identity of an e-mail channel. Its own mail server where `smtp_host` names one, else that of Directus
 * (EMAIL_*), under the address of the channel; null where there is neither.
 */
export function readEmailSettings(
	channel: ChannelRecord,
	env: Environment,
): SettingsReading<SmtpSettings | null> {
	const problems = [
		...addressProblems(channel),
		...optionalColumn(channel, 'from_name', oneLine, displayName),
		...optionalColumn(channel, 'reply_to', emailAddress),
		...optionalColumn(channel, 'bounce_address', emailAddress, bounceBase),
		...serverProblems(channel, env),
		...dkimProblems(channel),
	];
	if (problems.length > 0) return { problems };
	const server = valueIn(channel, 'smtp_host') === null ? readSmtpSettings(env) : serverOf(channel);
	if (!server) return { settings: null };
	return {
		settings: {
			...server,
			from: senderOf(channel) ?? server.from,
			replyTo: valueIn(channel, 'reply_to'),
			bounceAddress: valueIn(channel, 'bounce_address'),
			dkim: dkimSettings(channel),
		},
	};
}

/** A server of one's own sends as nobody; the one of Directus has EMAIL_FROM. */
function addressProblems(channel: ChannelRecord): SettingsProblem[] {
	if (valueIn(channel, 'smtp_host') === null) return optionalColumn(channel, 'address', emailAddress);
	const missing = text('请填写发件邮箱', 'fill in the address that mails are sent from');
	return requiredColumn(channel, 'address', missing, emailAddress);
}

function senderOf(channel: ChannelRecord): MailName | null {
	const address = valueIn(channel, 'address');
	return address === null ? null : { name: valueIn(channel, 'from_name') ?? '', address };
}

function serverOf(channel: ChannelRecord): SmtpSettings {
	const security = valueIn(channel, 'smtp_security') ?? (channel.smtp_port === 465 ? 'tls' : 'starttls');
	const user = valueIn(channel, 'smtp_user');
	return {
		host: valueIn(channel, 'smtp_host') ?? '',
		port: channel.smtp_port ?? usualPort(security),
		secure: security === 'tls',
		ignoreTLS: security === 'none',
		requireTLS: security === 'starttls',
		name: undefined,
		auth: user === null ? undefined : { user, pass: valueIn(channel, 'smtp_password') ?? '' },
		from: valueIn(channel, 'address') ?? '',
		source: 'channel',
	};
}
