import { z } from 'zod';
import type { NotificationState } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readAnyChannels } from '../../store/delivery-channels.ts';
import { countUnsent } from '../../store/read-health.ts';
import type { SecretBox } from '../../store/secret-box.ts';
import { describeTargets } from '../outbox/describe-targets.ts';
import type { ReadAsCaller } from '../read-as-caller.ts';

const undeliveredSchema = z.object({
	id: z.string(),
	kind: z.string().nullable(),
	method: z.string().nullable(),
	state: z.string().nullable(),
	last_error: z.string().nullable(),
	ticket: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
});

/** A notification that did not arrive, or of which nobody knows. */
export type Undelivered = z.infer<typeof undeliveredSchema>;

/** A target to which nothing is sent because it does not answer. */
export interface SilentTarget {
	/** The name of its channel, or what Directus itself offers: `directus:email`. */
	readonly target: string;
	readonly last_error: string | null;
	/** When it is tried again, ISO 8601. */
	readonly open_until: string | null;
	readonly waiting: number;
}

export interface DeliveryHealth {
	/** Of the whole desk, for supervisors alone; null for others. */
	readonly outbox: {
		readonly states: Readonly<Partial<Record<NotificationState, number>>>;
		/** How long the first that is due has been due, ms. */
		readonly lag_ms: number;
		readonly silent: readonly SilentTarget[];
	} | null;
	/** The latest first: of the whole desk for supervisors, of their own tickets for agents. */
	readonly undelivered: readonly Undelivered[];
}

interface Asking {
	readonly user: string;
	readonly isSupervisor: boolean;
	readonly read: ReadAsCaller;
}

const lost: readonly NotificationState[] = ['dead', 'bounced', 'unknown'];
const shown = 5;

/** Whether words arrive; null where one may not read notifications. */
export async function readDeliveryHealth(
	db: Db,
	{ user, isSupervisor, read }: Asking,
	context: { now: number; box: SecretBox; publicUrl: string },
): Promise<DeliveryHealth | null> {
	const ofOwn = isSupervisor ? [] : [{ ticket: { assignee: { _eq: user } } }];
	const rows = await read('desk_notifications', {
		fields: ['id', 'kind', 'method', 'state', 'last_error', 'ticket.id', 'ticket.number'],
		filter: { _and: [{ state: { _in: lost } }, ...ofOwn] },
		sort: ['-id'],
		limit: shown,
	});
	if (rows === null) return null;
	const undelivered = z.array(undeliveredSchema).parse(rows);
	return { outbox: isSupervisor ? await outboxOf(db, context) : null, undelivered };
}

async function outboxOf(db: Db, context: { now: number; box: SecretBox; publicUrl: string }) {
	const targets = await describeTargets(db, context);
	const silent = targets.filter(({ state }) => state !== 'closed');
	const channels = await readAnyChannels(
		db,
		silent.map(({ target }) => target),
	);
	const names = new Map(channels.map(({ id, name }) => [id, name]));
	return {
		states: await countUnsent(db),
		lag_ms: Math.max(0, ...targets.map(({ lag_ms }) => lag_ms)),
		silent: silent.map(({ target, last_error, open_until, waiting }) => ({
			...{ target: names.get(target) ?? target, last_error, open_until, waiting },
		})),
	};
}
