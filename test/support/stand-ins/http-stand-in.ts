import {
	startLoopbackServer,
	type HttpAnswer,
	type LoopbackServer,
	type ReceivedCall,
} from '../../harness/loopback-server.ts';
import { until } from '../../harness/until.ts';

/**
 * What goes wrong from now on:
 * - `hang`: takes the whole call and says nothing
 * - `cut`: takes the whole call and drops the line
 * - `garbage`: answers 200 with something that nobody can read
 * - an answer: that one, whatever was asked
 */
export type StandInFault = 'hang' | 'cut' | 'garbage' | HttpAnswer;

export interface StandIn extends LoopbackServer {
	/** Everything that came, in order. */
	readonly calls: readonly ReceivedCall[];
	/** What was taken as valid: of a cut or hanging call it is for the receiver, not the sender, to say. */
	readonly taken: readonly ReceivedCall[];
	/** `times` calls, or all from now on; null: nothing goes wrong any more. */
	fail(fault: StandInFault | null, times?: number): void;
	/** The first valid call that fits, past or future (10 s). */
	waitFor(fits: (call: ReceivedCall) => boolean): Promise<ReceivedCall>;
}

/** Says what a service would: an answer, and whether it took the message. */
export type StandInRules = (call: ReceivedCall) => HttpAnswer & { readonly taken: boolean };

/** A service on loopback that checks what it gets. Its callers need `DESK_ALLOWED_HOSTS=127.0.0.1`. */
export async function startStandIn(rules: StandInRules): Promise<StandIn> {
	const calls: ReceivedCall[] = [];
	const taken: ReceivedCall[] = [];
	let fault: StandInFault | null = null;
	let faultsLeft = 0;
	const nextFault = () => {
		if (faultsLeft <= 0) return null;
		faultsLeft -= 1;
		return fault;
	};
	const server = await startLoopbackServer((call) => {
		calls.push(call);
		const wrong = nextFault();
		const refusing = typeof wrong === 'object' && wrong !== null;
		const { taken: isTaken, ...verdict } = refusing ? { ...wrong, taken: false } : rules(call);
		if (isTaken) taken.push(call);
		if (wrong === 'cut' || wrong === 'hang') return wrong;
		return wrong === 'garbage' ? { body: '<html>?' } : verdict;
	});
	return {
		...server,
		calls,
		taken,
		fail(next, times = Number.POSITIVE_INFINITY) {
			fault = next;
			faultsLeft = next === null ? 0 : times;
		},
		waitFor: (fits) => until(() => taken.find(fits), { what: 'a call that fits', timeoutMs: 10_000 }),
	};
}

/** Whether two instants are no further apart, ms. */
export function isWithin(a: number, b: number, ms: number): boolean {
	return Math.abs(a - b) <= ms;
}
