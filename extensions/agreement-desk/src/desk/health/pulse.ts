import type { Db } from '../../store/db.ts';
import { forgetNode, noteRound, type EngineNode } from '../../store/nodes.ts';

/** The sign of life of this process. */
export interface Pulse {
	/** Does a round and writes down that it was done, unless one was written down just now. */
	readonly during: <T>(round: () => Promise<T>) => Promise<T>;
	/** This process is none of the nodes any more. */
	readonly end: () => Promise<void>;
}

interface PulseContext {
	readonly node: Pick<EngineNode, 'id' | 'name' | 'version'>;
	/** Epoch ms. */
	readonly now: () => number;
}

/** Rounds come every other second; one in this time, ms, is enough to know of. */
const everyMs = 15_000;
/** A process that was killed is forgotten after a day, ms. */
const forgetAfterMs = 86_400_000;

export function createPulse(db: Db, { node, now }: PulseContext): Pulse {
	const startedAt = now();
	let noted = 0;
	return {
		async during(round) {
			const begun = now();
			const result = await round();
			const roundAt = now();
			if (roundAt - noted < everyMs) return result;
			noted = roundAt;
			const beat = { ...node, startedAt, roundAt, tookMs: roundAt - begun };
			await noteRound(db, beat, { forgetBefore: roundAt - forgetAfterMs });
			return result;
		},
		end: () => forgetNode(db, node.id),
	};
}
