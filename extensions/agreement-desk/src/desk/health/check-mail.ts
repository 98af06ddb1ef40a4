import { verifySmtp } from '../../delivery/smtp.ts';
import { readSmtpSettings } from '../../delivery/smtp-settings.ts';
import { readChannelSettings } from '../../delivery/senders.ts';
import { channels } from '../../../../../schema/collections/channels.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readChannelsInUse } from '../../store/read-setup.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { openRow } from '../secrets/open-row.ts';

/** What came of speaking to a mail server. */
export interface MailCheck {
	/** `host:port`. */
	readonly server: string;
	/** The channel that has it; null for that of the environment. */
	readonly channel: string | null;
	readonly ok: boolean;
	readonly text: LocalizedText;
}

/** Logs in to every mail server that the desk would send through, and sends nothing. Empty where there is none. */
export async function checkMail(
	db: Db,
	{ env, box }: { env: Readonly<Record<string, unknown>>; box: SecretBox },
): Promise<MailCheck[]> {
	const general = readSmtpSettings(env);
	const own = (await readChannelsInUse(db)).flatMap((stored) => {
		if (stored.type !== 'email' || !stored.smtp_host) return [];
		const reading = readChannelSettings(openRow(channels, stored, box).row, env);
		if (!('settings' in reading) || reading.settings.type !== 'email' || !reading.settings.smtp) return [];
		return [{ channel: stored.id, settings: reading.settings.smtp }];
	});
	const servers = [...(general ? [{ channel: null, settings: general }] : []), ...own];
	return Promise.all(
		servers.map(async ({ channel, settings }) => {
			const server = `${settings.host}:${settings.port}`;
			const reason = await verifySmtp(settings);
			const said =
				reason === null
					? text(`${server} 可以连接并登录`, `${server} answers and lets the desk log in`)
					: text(reason, reason);
			return { server, channel, ok: reason === null, text: said };
		}),
	);
}
