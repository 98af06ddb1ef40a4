import { channels } from '../../../../schema/collections/channels.ts';
import { readChannelSettings } from '../delivery/senders.ts';
import { isServiceChannel } from '../domain/channel-kind.ts';
import { text } from '../domain/localized-text.ts';
import { readAnyChannels } from '../store/delivery-channels.ts';
import type { Db } from '../store/db.ts';
import { channelTable, type ChannelRow } from '../store/tables.ts';
import { quietHourComplaints } from './check-quiet-hours.ts';
import { checkValues } from './check-values.ts';
import type { SendingContext } from './outbox/outbox-context.ts';
import type { Payload } from './payload.ts';
import { invalidAll, type Complaint } from './refusal.ts';
import { movedSecrets } from './secrets/moved-secrets.ts';
import { openRow } from './secrets/open-row.ts';

type CheckContext = Pick<SendingContext, 'env' | 'box'>;

/** @throws Refusal naming each column that keeps a new channel from working. */
export function checkNewChannel(payload: Payload, context: CheckContext): void {
	checkValues(channels, payload);
	refuse(channelComplaints({ ...channelTable.blank, ...payload }, context));
}

/** @throws Refusal naming each column that would keep one of these channels from working. */
export async function checkChannels(
	db: Db,
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
	context: CheckContext,
): Promise<void> {
	checkValues(channels, payload);
	for (const row of await readAnyChannels(db, keys)) {
		const { row: before } = openRow(channels, row, context.box);
		const { row: after } = openRow(channels, { ...row, ...payload }, context.box);
		refuse([...movedSecrets({ before, after }, payload), ...openChannelComplaints(after, context)]);
	}
}

function refuse(complaints: readonly Complaint[]) {
	if (complaints.length > 0) throw invalidAll(complaints);
}

/**
 * What is wrong with a channel as it will be stored, secrets sealed. One that is not in use may be incomplete.
 */
export function channelComplaints(row: ChannelRow, context: CheckContext): Complaint[] {
	const { row: opened } = openRow(channels, row, context.box);
	return openChannelComplaints(opened, context);
}

/** The same for a channel whose secrets lie open. */
export function openChannelComplaints(row: ChannelRow, { env }: Pick<CheckContext, 'env'>): Complaint[] {
	const general = [...rateComplaints(row), ...quietHourComplaints('desk_channels', { ...row })];
	const isCarrier = row.type === 'email' || !isServiceChannel(row.type);
	if (row.enabled === false || row.type === null || !isCarrier) return general;
	const reading = readChannelSettings(row, env);
	if ('settings' in reading) return general;
	const fields: Readonly<Record<string, { readonly clause?: string }>> = channels.fields;
	return [
		...reading.problems.map(({ field, message }) => ({
			place: `desk_channels.${field}`,
			clause: fields[field]?.clause ?? channels.clause,
			text: message,
		})),
		...general,
	];
}

function rateComplaints({ rate_per_minute: rate }: ChannelRow): Complaint[] {
	if (rate === null || rate === undefined || (rate >= 1 && rate <= 100_000)) return [];
	return [
		{
			place: 'desk_channels.rate_per_minute',
			clause: '1.4.4',
			text: text('必须在 1 到 100000 之间', 'must be between 1 and 100000'),
		},
	];
}
