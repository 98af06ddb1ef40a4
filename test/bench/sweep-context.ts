import { newId } from '../../extensions/agreement-desk/src/store/new-id.ts';
import type { SweepContext } from '../../extensions/agreement-desk/src/desk/sweep.ts';
import { nobodyListens } from '../../extensions/agreement-desk/src/store/announcer.ts';
import { sealerOf } from '../../extensions/agreement-desk/src/store/sealer.ts';

/** What a sweep is given outside of Directus. `now` tells the time, epoch ms. */
export function sweepContext(now: () => number): SweepContext {
	return {
		now,
		newId: () => newId(Date.now()),
		publicUrl: '',
		mailDomain: 'example.com',
		sealer: sealerOf({ SECRET: 'bench' }),
		announcer: nobodyListens,
		report,
		stopped: () => false,
		changed: () => Promise.resolve(),
	};
}

export function report(problem: unknown, what: string): never {
	throw new Error(what, { cause: problem });
}
