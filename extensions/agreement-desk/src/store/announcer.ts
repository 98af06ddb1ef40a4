import type { Db } from './db.ts';
import type { EventRow } from './tables.ts';

/**
 * Passes on what was written past Directus's services, which would have told Flows, subscribers and webhooks
 * themselves. Both are called in the transaction that wrote, so that nothing is told of what was rolled back.
 */
export interface Announcer {
	readonly events: (db: Db, rows: readonly EventRow[]) => Promise<void>;
	/** Of a notification in the bell of the studio. */
	readonly notification: (db: Db, key: string) => Promise<void>;
}

/** For where nobody can listen, such as in the memory of a test. */
export const nobodyListens: Announcer = {
	events: () => Promise.resolve(),
	notification: () => Promise.resolve(),
};
