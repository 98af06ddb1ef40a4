import { nobodyListens } from '../../extensions/agreement-desk/src/store/announcer.ts';
import type { AppendContext } from '../../extensions/agreement-desk/src/store/append-events.ts';
import { sealerOf } from '../../extensions/agreement-desk/src/store/sealer.ts';

/** For events that a test appends itself, sealed with the secret of the instance. */
export function appendContext(env: { readonly SECRET: string }): AppendContext {
	return { now: Date.now(), sealer: sealerOf(env), announcer: nobodyListens };
}
