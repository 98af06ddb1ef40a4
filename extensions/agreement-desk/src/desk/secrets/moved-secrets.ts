import { channels } from '../../../../../schema/collections/channels.ts';
import { text } from '../../domain/localized-text.ts';
import type { ChannelRow } from '../../store/tables.ts';
import type { Payload } from '../payload.ts';
import type { Complaint } from '../refusal.ts';

/** Secrets that are shown to a server, with the column that says to which. What only signs never leaves. */
const shownTo = [
	['smtp_password', 'smtp_host'],
	['access_key_secret', 'endpoint_url'],
] as const satisfies readonly (readonly [keyof ChannelRow, keyof ChannelRow])[];

/**
 * Secrets of a stored channel that would be shown to another server than they were entered for: whoever may change a
 * channel must not learn its password by naming a server of their own. `before` and `after` lie open; `payload` is
 * what was given, without the stars of what was left alone.
 */
export function movedSecrets(
	{ before, after }: { readonly before: ChannelRow; readonly after: ChannelRow },
	payload: Payload,
): Complaint[] {
	return shownTo.flatMap(([secret, column]) => {
		const server = after[column];
		const isMoved = server !== null && server !== '' && hostOf(server) !== hostOf(before[column]);
		if (!isMoved || before[secret] === null || payload[secret] !== undefined) return [];
		return [
			{
				place: `desk_channels.${secret}`,
				clause: channels.fields[secret].clause ?? channels.clause,
				text: text(
					'服务器已更换，请重新填写；已保存的只发给原来的服务器',
					'enter it anew: the server is another one, and what is stored is shown to the former alone',
				),
			},
		];
	});
}

/** Of a URL its host; the name of a host is one already. */
function hostOf(server: string | null): string | null {
	return server !== null && URL.canParse(server) ? new URL(server).host : server;
}
