import type { Db } from '../../store/db.ts';
import {
	readEventFlows,
	readSubscribedWebhooks,
	type SubscribedWebhook,
} from '../../store/read-listeners.ts';
import { listensTo, readEventFlow } from './event-flow.ts';

/** Who could be listening, by what they listen to. */
export interface Audience {
	/** A Flow or a subscriber to new events, to changes of tickets, to changes of timers, to the bell. */
	readonly events: boolean;
	readonly tickets: boolean;
	readonly timers: boolean;
	readonly notifications: boolean;
	readonly webhooks: readonly SubscribedWebhook[];
}

/** How long an answer is taken for true, ms: another node may have switched something on since. */
const believedForMs = 3_000;

/** Knows who listens, and asks again every few seconds at most. */
export interface AudienceFinder {
	/** In the transaction of the caller, if it is in one: SQLite has no second connection to ask by. */
	current(db: Db): Promise<Audience>;
	/** A Flow or a webhook was changed here. */
	forget(): void;
}

export interface AudienceOptions {
	/** Epoch ms. */
	readonly now: () => number;
	/** Whether somebody may listen at any time, of whom nothing is known beforehand: a subscriber by WebSocket. */
	readonly anybody: boolean;
}

export function createAudienceFinder({ now, anybody }: AudienceOptions): AudienceFinder {
	let known: { readonly audience: Audience; readonly until: number } | null = null;
	let asking = false;
	return {
		async current(db) {
			// While one asks, the others go on with what was known: at a thousand tickets a second nobody should wait.
			if (known && (asking || now() < known.until)) return known.audience;
			asking = true;
			try {
				const audience = await findAudience(db, anybody);
				known = { audience, until: now() + believedForMs };
				return audience;
			} finally {
				asking = false;
			}
		},
		forget() {
			known = null;
		},
	};
}

async function findAudience(db: Db, anybody: boolean): Promise<Audience> {
	const flows = (await readEventFlows(db)).map(readEventFlow);
	const hears = (event: string, collection: string) =>
		anybody || flows.some((flow) => listensTo(flow, event, collection));
	return {
		events: hears('items.create', 'desk_events'),
		tickets: hears('items.update', 'desk_tickets'),
		timers: hears('items.update', 'desk_timers'),
		notifications: hears('items.create', 'directus_notifications'),
		webhooks: await readSubscribedWebhooks(db),
	};
}
