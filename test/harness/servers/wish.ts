import { z } from 'zod';
import { databaseKinds } from '../database-config.ts';

/** What a test may ask of the process that holds the servers. */
export const wish = z.discriminatedUnion('want', [
	z.object({
		want: z.literal('database'),
		kind: z.enum(databaseKinds),
		/** The host whose system tables it shall hold; null for an empty database. */
		line: z.enum(['11', '12']).nullable(),
		/** Whether Agreement Desk has been installed into it. */
		installed: z.boolean(),
	}),
	z.object({ want: z.literal('redis') }),
	z.object({
		want: z.literal('postfix'),
		/** Which domains it takes mail for, and the ports on loopback that it hands it on to. */
		routes: z.record(z.string(), z.number()),
	}),
	z.object({ want: z.literal('directory'), name: z.string() }),
]);

export type Wish = z.infer<typeof wish>;
