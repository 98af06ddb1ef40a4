import { z } from 'zod';
import type { ReadAsCaller } from '../read-as-caller.ts';

/** How many customers wait for a word on a channel. */
export interface UnansweredOnChannel {
	/** Null for tickets without one. */
	readonly channel: string | null;
	readonly name: string | null;
	readonly type: string | null;
	readonly count: number;
	/** Since when the first of them waits, ISO 8601. */
	readonly oldest: string;
}

const groupsSchema = z.array(
	z.object({
		channel: z.string().nullable(),
		count: z.coerce.number(),
		min: z.object({ unanswered_since: z.string() }),
	}),
);
const channelsSchema = z.array(
	z.object({ id: z.string(), name: z.string().nullable(), type: z.string().nullable() }),
);

/** By channel, whoever waits longest first; null where one may not read tickets. */
export async function readUnanswered(read: ReadAsCaller): Promise<UnansweredOnChannel[] | null> {
	const rows = await read('desk_tickets', {
		aggregate: { count: ['*'], min: ['unanswered_since'] },
		group: ['channel'],
		filter: { unanswered_since: { _nnull: true } },
		limit: -1,
	});
	if (rows === null) return null;
	const channels = channelsSchema.parse(
		(await read('desk_channels', { fields: ['id', 'name', 'type'], limit: -1 })) ?? [],
	);
	return groupsSchema
		.parse(rows)
		.map(({ channel, count, min }) => {
			const known = channels.find(({ id }) => id === channel);
			return {
				...{ channel, count, oldest: min.unanswered_since },
				...{ name: known?.name ?? null, type: known?.type ?? null },
			};
		})
		.toSorted((a, b) => a.oldest.localeCompare(b.oldest));
}
