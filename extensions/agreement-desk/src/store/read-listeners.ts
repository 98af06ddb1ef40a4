import type { Db } from './db.ts';
import { channelTable } from './tables.ts';

/** What the Flows that are switched on and start by an event wait for, as Directus keeps it: JSON, or its text. */
export async function readEventFlows(db: Db): Promise<unknown[]> {
	const rows: { options: unknown }[] = await db('directus_flows')
		.select('options')
		.where({ status: 'active', trigger: 'event' });
	return rows.map(({ options }) => options);
}

/** A webhook with the kinds of events that it asks for. */
export interface SubscribedWebhook {
	readonly channel: string;
	readonly kinds: readonly string[];
}

/** The webhooks that are switched on and ask for events. */
export async function readSubscribedWebhooks(db: Db): Promise<SubscribedWebhook[]> {
	const rows = await db(channelTable.name).where({ type: 'webhook', enabled: true }).orderBy('id');
	return channelTable
		.decode(db, rows)
		.flatMap(({ id, webhook_events: kinds }) => (kinds && kinds.length > 0 ? [{ channel: id, kinds }] : []));
}
