import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const size = 16;
/** Asking the system for chance costs more than all the rest of an id, so that it is asked for many at once. */
const pool = new Uint8Array(256 * size);
let taken = pool.length;
const last = { msecs: 0, seq: 0 };

/**
 * A UUID of version 7 (RFC 9562): later ones sort behind earlier ones of the same process, also within a millisecond.
 *
 * @param now epoch ms
 */
export function newId(now: number): string {
	const random = nextRandom();
	if (now > last.msecs) {
		last.msecs = now;
		last.seq = startOf(random);
	} else {
		last.seq = (last.seq + 1) | 0;
		// two thousand million in a millisecond, or a clock that was set back for long
		if (last.seq === 0) last.msecs += 1;
	}
	return v7({ random, msecs: last.msecs, seq: last.seq });
}

function nextRandom(): Uint8Array {
	if (taken === pool.length) {
		randomFillSync(pool);
		taken = 0;
	}
	taken += size;
	return pool.subarray(taken - size, taken);
}

/** 31 bits, so that there is room to count on. */
function startOf(random: Uint8Array): number {
	return new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
}
