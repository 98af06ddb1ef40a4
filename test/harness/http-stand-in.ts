import { startLoopbackServer, type CallEnd, type ReceivedCall } from './loopback-server.ts';
import { until } from './until.ts';

export interface HttpStandIn {
	readonly url: string;
	/** In the order in which they came. */
	readonly calls: readonly ReceivedCall[];
	/** How calls end from now on; an answer that says nothing else is an empty object. */
	react(to: (call: ReceivedCall) => CallEnd): void;
	/** The first call that fits, past or future (10 s unless told). */
	waitForCall(fits: (call: ReceivedCall) => boolean, timeoutMs?: number): Promise<ReceivedCall>;
	stop(): Promise<void>;
}

/** A service of others that answers as the test says, whatever it gets. */
export async function startHttpStandIn(): Promise<HttpStandIn> {
	const calls: ReceivedCall[] = [];
	let react: (call: ReceivedCall) => CallEnd = () => ({});
	const server = await startLoopbackServer((call) => {
		calls.push(call);
		const end = react(call);
		return typeof end === 'string' ? end : { body: {}, ...end };
	});
	return {
		url: server.origin,
		calls,
		react: (to) => (react = to),
		waitForCall: (fits, timeoutMs = 10_000) =>
			until(() => calls.find(fits), { what: 'a call that fits', timeoutMs }).catch((error: unknown) => {
				const came = calls.map(({ url, body }) => [url.pathname, body]);
				throw new Error(`${String(error)}; there came ${JSON.stringify(came)}`);
			}),
		stop: () => server.stop(),
	};
}
