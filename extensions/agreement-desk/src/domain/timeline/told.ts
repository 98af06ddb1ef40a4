import type { StoredEvent } from './verify-chain.ts';

/** The details of an event; what is not an object tells nothing. */
export function detailsOf({ data }: Pick<StoredEvent, 'data'>): Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}

/** In the order in which they were told. */
export function inOrder<E extends Pick<StoredEvent, 'sequence'>>(events: readonly E[]): E[] {
	return events.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
}
