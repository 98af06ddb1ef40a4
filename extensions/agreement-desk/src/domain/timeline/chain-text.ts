/** The parts of an event that its hash vouches for. */
export interface ChainedEvent {
	readonly ticket: string;
	readonly sequence: number;
	readonly kind: string;
	readonly clause: string | null;
	readonly occurred_at: number;
	readonly recorded_at: number;
	readonly actor: string | null;
	readonly timer: string | null;
	readonly data: unknown;
	readonly previous_hash: string;
}

/**
 * The text that is hashed for an event: every part in a fixed order, JSON with sorted keys, so that the
 * same event gives the same text on every database.
 */
export function chainText(event: ChainedEvent): string {
	return JSON.stringify([
		event.previous_hash,
		event.ticket,
		event.sequence,
		event.kind,
		event.clause,
		event.occurred_at,
		event.recorded_at,
		event.actor,
		event.timer,
		sorted(event.data),
	]);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value ?? null;
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
	return Object.fromEntries(
		entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
	);
}
