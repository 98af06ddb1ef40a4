import { channels } from '../../../../schema/collections/channels.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readAnyChannel } from '../store/delivery-channels.ts';
import { channelTable } from '../store/tables.ts';
import { openChannelComplaints } from './check-channel.ts';
import { checkPayload } from './check-payload.ts';
import { isRecord } from './is-record.ts';
import type { SendingContext } from './outbox/outbox-context.ts';
import { openRow } from './secrets/open-row.ts';
import { isMask, sealPayload } from './secrets/seal-payload.ts';
import { secretColumnsOf } from './secrets/secret-columns.ts';

export interface ChannelCheck {
	readonly ok: boolean;
	readonly problems: readonly {
		readonly field: string;
		readonly clause: string | null;
		readonly text: LocalizedText;
	}[];
}

/**
 * What would keep a channel from working if it were saved and in use like this. Columns that are not given, and
 * secrets that come as stars, are those of the stored row, if `id` names one.
 *
 * @throws Refusal for values that no channel can have.
 */
export async function checkUnsavedChannel(
	db: Db,
	body: unknown,
	context: Pick<SendingContext, 'env' | 'box'>,
): Promise<ChannelCheck> {
	const payload = isRecord(body) ? body : {};
	const id = typeof payload['id'] === 'string' ? payload['id'] : '';
	const stored = await readAnyChannel(db, id);
	const { row } = stored ? openRow(channels, stored, context.box) : { row: channelTable.blank };
	const given = Object.entries(payload).filter(
		([name, value]) => !(secretColumnsOf(channels).includes(name) && isMask(value)),
	);
	const columns = Object.fromEntries(given);
	// refuses what is no secret without repeating it, as when it is saved
	sealPayload(channels, { ...columns, id: id || 'unsaved' }, { box: context.box, keys: null });
	checkPayload(
		channels,
		{ name: stored?.name ?? 'unsaved', ...columns, id: id || 'unsaved' },
		{ isNew: stored === null },
	);
	const complaints = openChannelComplaints({ ...row, ...columns, enabled: true }, context);
	return {
		ok: complaints.length === 0,
		problems: complaints.map(({ place, clause, text }) => ({
			field: place.replace('desk_channels.', ''),
			clause,
			text,
		})),
	};
}
