import { canonicalJson } from './canonical-json.ts';

/** The parts of an event that its hash vouches for. What is read back may be anything, so each of them may be null. */
export interface ChainedEvent {
	readonly ticket: string | null;
	readonly sequence: number | null;
	readonly kind: string | null;
	readonly clause: string | null;
	/** Epoch ms. */
	readonly occurred_at: number | null;
	/** Epoch ms. */
	readonly recorded_at: number | null;
	readonly actor: string | null;
	readonly timer: string | null;
	readonly data: unknown;
	readonly previous_hash: string | null;
}

/** The text whose SHA-256 is the hash of an event: every part in a fixed order, as canonical JSON. */
export function chainText(event: ChainedEvent): string {
	return canonicalJson([
		event.previous_hash,
		event.ticket,
		event.sequence,
		event.kind,
		event.clause,
		event.occurred_at,
		event.recorded_at,
		event.actor,
		event.timer,
		event.data,
	]);
}
