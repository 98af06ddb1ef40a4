import { text } from '../domain/localized-text.ts';
import type { NotificationMethod } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAnyChannel } from '../store/delivery-channels.ts';
import { readQuietColumns } from '../store/read-quiet-hours.ts';
import { quietHourComplaints } from './check-quiet-hours.ts';
import type { Payload } from './payload.ts';
import { invalid, invalidAll } from './refusal.ts';

/** @throws Refusal for quiet hours that are none, given in one payload or half of them in the row already. */
export async function checkQuietHours(
	db: Db,
	collection: 'desk_agents' | 'desk_contacts',
	{ keys, payload }: { keys: readonly string[]; payload: Payload },
): Promise<void> {
	if (payload['quiet_from'] === undefined && payload['quiet_to'] === undefined) return;
	const rows =
		keys.length === 0 ? [{ quiet_from: null, quiet_to: null }] : await readQuietColumns(db, collection, keys);
	const complaints = rows.flatMap((row) => quietHourComplaints(collection, { ...row, ...payload }));
	if (complaints.length > 0) throw invalidAll(complaints.slice(0, 2));
}

/** What reaches one person of the staff; group bots and webhooks reach nobody in particular. */
const ofStaff: readonly NotificationMethod[] = ['email', 'sms', 'in_app'];

/** @throws Refusal for methods by which nobody of the staff can be reached. */
export function checkStaffMethods(payload: Payload): void {
	const methods = payload['notification_methods'];
	if (!Array.isArray(methods) || methods.every((one) => ofStaff.some((known) => known === one))) return;
	throw invalid(
		'desk_agents.notification_methods',
		'1.4.4',
		text(
			`只能是 ${ofStaff.join('、')}；群机器人请在升级规则中指定`,
			`must be of ${ofStaff.join(', ')}; name group bots in the escalation rules`,
		),
	);
}

/** @throws Refusal for a channel by which no notices can be sent to an organisation. */
export async function checkNotifyChannel(db: Db, payload: Payload): Promise<void> {
	const key = payload['notify_channel'];
	if (typeof key !== 'string') return;
	const channel = await readAnyChannel(db, key);
	if (channel && ['wecom', 'dingtalk', 'feishu', 'webhook'].includes(channel.type ?? '')) return;
	throw invalid(
		'desk_organizations.notify_channel',
		'1.4.4',
		text('请选择类型为群机器人或网络回调的渠道', 'choose a channel that is a group bot or a webhook'),
	);
}
