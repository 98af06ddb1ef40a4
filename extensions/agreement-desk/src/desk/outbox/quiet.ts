import { quietHoursOf, quietUntil } from '../../domain/delivery/quiet-hours.ts';
import type { NotificationKind } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { changeWaiting } from '../../store/notifications.ts';
import { readQuietHours, type QuietFacts } from '../../store/read-quiet-hours.ts';
import type { ChannelRow, NotificationRow } from '../../store/tables.ts';
import type { OutboxContext } from './outbox-context.ts';

/** What can wait until somebody is to be disturbed again. */
const canWait: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
	...(['warning', 'reminder', 'nudge', 'assignment', 'conduct', 'complaint'] as const),
	...(['digest', 'survey', 'statement'] as const),
]);

/** These can wait as well, unless the customer said that it is urgent. */
const canWaitUnlessUrgent: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
	'escalation',
	'breach',
]);

/**
 * Leaves for later what would disturb its reader or a group in their quiet hours. The bell of the studio makes no
 * noise, and an answer that a customer waits for is no disturbance.
 *
 * @returns what may be sent now.
 */
export async function postponeQuiet(
	db: Db,
	waiting: readonly NotificationRow[],
	context: OutboxContext & { readonly channel: ChannelRow | null },
): Promise<NotificationRow[]> {
	const patient = waiting.filter(mayWait);
	if (patient.length === 0) return [...waiting];
	const facts = await readQuietHours(db, patient);
	const now = context.now();
	const late = new Set<string>();
	for (const row of patient) {
		const until = endOfQuiet(row, facts, { channel: context.channel, now });
		if (until === null) continue;
		late.add(row.id);
		const at = Math.min(until, row.valid_until ?? Infinity);
		await changeWaiting(db, row, { next_attempt_at: at }, now);
	}
	return waiting.filter(({ id }) => !late.has(id));
}

/** Once it has been tried, somebody may have been disturbed already. */
function mayWait({ kind, method, state }: NotificationRow): boolean {
	if (kind === null || method === 'in_app' || method === 'flow' || method === 'webhook') return false;
	return state === 'queued' && (canWait.has(kind) || canWaitUnlessUrgent.has(kind));
}

function endOfQuiet(
	row: NotificationRow,
	{ urgent, zones, usualZone, hours }: QuietFacts,
	{ channel, now }: { channel: ChannelRow | null; now: number },
): number | null {
	if (row.kind !== null && canWaitUnlessUrgent.has(row.kind) && urgent.has(row.ticket ?? '')) return null;
	const zone = zones.get(row.ticket ?? '') ?? usualZone;
	const all = [
		quietHoursOf(channel?.quiet_from ?? null, channel?.quiet_to ?? null),
		hours.get(row.recipient_user ?? row.recipient_contact ?? '') ?? null,
	];
	const ends = all.flatMap((quiet) => (quiet ? (quietUntil(quiet, now, zone) ?? []) : []));
	return ends.length > 0 ? Math.max(...ends) : null;
}
