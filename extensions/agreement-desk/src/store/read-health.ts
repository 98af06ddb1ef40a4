import type { NotificationState } from '../domain/vocabulary.ts';
import { encodeInstant } from './codec.ts';
import { vendorOf, type Db } from './db.ts';
import { inForceAt } from './in-force-at.ts';

export async function countOutbox(db: Db): Promise<Record<string, number>> {
	const rows: { state: string; count: string | number }[] = await db('desk_notifications')
		.select('state')
		.count({ count: '*' })
		.groupBy('state');
	return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Versions in force at this instant, epoch ms. */
export async function countActiveAgreements(db: Db, at: number): Promise<number> {
	const rows = await db('desk_agreements')
		.select('id')
		.where(inForceAt(encodeInstant(at, vendorOf(db))));
	return rows.length;
}

export async function hasTeamLead(db: Db): Promise<boolean> {
	const row: unknown = await db('desk_agents')
		.where({ active: true })
		.whereIn('role', ['team_lead', 'manager'])
		.first();
	return row !== undefined;
}

/** Whether a channel has a mail server of its own. */
export async function hasMailServer(db: Db): Promise<boolean> {
	const row: unknown = await db('desk_channels')
		.where({ type: 'email', enabled: true })
		.whereNotNull('smtp_host')
		.first('id');
	return row !== undefined;
}

/** Notifications that have not arrived, by state; the many that have are not counted. */
export async function countUnsent(db: Db): Promise<Partial<Record<NotificationState, number>>> {
	const states: readonly NotificationState[] = ['queued', 'sending', 'failed', 'unknown', 'dead', 'bounced'];
	const rows: { state: NotificationState; count: string | number }[] = await db('desk_notifications')
		.select('state')
		.count({ count: '*' })
		.whereIn('state', [...states])
		.groupBy('state');
	return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}
