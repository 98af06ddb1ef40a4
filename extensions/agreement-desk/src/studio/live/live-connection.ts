/** What a listener hears: a row of this collection was created, changed or deleted. */
export interface LiveChange {
	readonly collection: string;
	readonly event: 'create' | 'update' | 'delete';
}

interface Listener {
	readonly collections: readonly string[];
	readonly hear: (change: LiveChange) => void;
	/** From now on changes of all its collections arrive, or no longer do. */
	readonly setConnected: (connected: boolean) => void;
}

interface Listening {
	/** Whether changes of all its collections arrive from the start. */
	readonly isConnected: boolean;
	readonly stop: () => void;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** The next page often listens to the same as the one that is left. */
const lingerMs = 2_000;
/** After so long without a word the other end is asked for one. */
const silenceMs = 30_000;

const listeners = new Set<Listener>();
let socket: WebSocket | null = null;
let retryMs = firstRetryMs;
let retry: ReturnType<typeof setTimeout> | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;
let pulse: ReturnType<typeof setInterval> | undefined;
/** Epoch ms. */
let heardAt = 0;
/** Of which the server has said that it will tell: it tells nothing of what one may not read. */
const confirmed = new Set<string>();

/**
 * Listens to Directus over one WebSocket for the whole page, in the session of whoever is logged in. It connects while
 * somebody listens and again after a loss, with pauses that grow.
 */
export function listen(listener: Listener, { url }: { readonly url: string }): Listening {
	listeners.add(listener);
	if (!socket) connect(url);
	else subscribe(listener.collections.filter((collection) => !confirmed.has(collection)));
	return {
		isConnected: isHeard(listener),
		stop() {
			listeners.delete(listener);
			clearTimeout(leaving);
			leaving = setTimeout(leave, lingerMs);
		},
	};
}

/** Ends what nobody listens to any more: each subscription costs the server a query at every change. */
function leave() {
	if (listeners.size === 0) {
		clearTimeout(retry);
		retryMs = firstRetryMs;
		if (socket) drop(socket);
		return;
	}
	const wanted = wantedCollections();
	for (const collection of confirmed) {
		if (wanted.has(collection)) continue;
		confirmed.delete(collection);
		send({ type: 'unsubscribe', uid: collection });
	}
}

function connect(url: string) {
	clearTimeout(retry);
	const mine = new WebSocket(url);
	socket = mine;
	const lose = () => {
		if (socket !== mine) return;
		drop(mine);
		if (listeners.size === 0) return;
		retry = setTimeout(() => connect(url), retryMs);
		retryMs = Math.min(retryMs * 2, longestRetryMs);
	};
	mine.addEventListener('open', () => {
		if (socket !== mine) return;
		subscribe([...wantedCollections()]);
		heardAt = Date.now();
		pulse = setInterval(() => {
			const silentMs = Date.now() - heardAt;
			if (silentMs >= silenceMs * 2) lose();
			// there is always an answer to this one; to a ping only where heartbeats are on
			else if (silentMs >= silenceMs) send({ type: 'unsubscribe', uid: 'nothing' });
		}, silenceMs / 2);
	});
	mine.addEventListener('message', ({ data }: { readonly data: unknown }) => {
		if (socket === mine) hear(data, { lose });
	});
	mine.addEventListener('close', lose);
}

function drop(mine: WebSocket) {
	socket = null;
	clearInterval(pulse);
	confirmed.clear();
	mine.close();
	for (const listener of listeners) listener.setConnected(false);
}

function subscribe(collections: readonly string[]) {
	for (const collection of collections)
		// one id alone: what has changed is read with the rights of the reader
		send({ type: 'subscribe', collection, uid: collection, query: { fields: ['id'], limit: 1 } });
}

function send(message: object) {
	if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

function hear(data: unknown, { lose }: { lose: () => void }) {
	heardAt = Date.now();
	const message = read(data);
	if (message?.['type'] === 'ping') return send({ type: 'pong' });
	// the session it was opened with has run out: nothing more is told on it, and where everybody may connect it stays open
	if (message?.['type'] === 'auth' && message['status'] === 'error') return lose();
	if (message?.['type'] !== 'subscription') return;
	const { uid: collection, event } = message;
	if (typeof collection !== 'string') return;
	if (event === 'init') confirm(collection);
	if (event !== 'create' && event !== 'update' && event !== 'delete') return;
	for (const listener of listeners)
		if (listener.collections.includes(collection)) listener.hear({ collection, event });
}

function confirm(collection: string) {
	// whoever listens can log in, so that a loss from now on is a new one
	retryMs = firstRetryMs;
	confirmed.add(collection);
	for (const listener of listeners)
		if (listener.collections.includes(collection) && isHeard(listener)) listener.setConnected(true);
}

function read(data: unknown): Readonly<Record<string, unknown>> | null {
	try {
		const message: unknown = JSON.parse(String(data));
		return typeof message === 'object' && message !== null
			? (message as Readonly<Record<string, unknown>>)
			: null;
	} catch {
		return null;
	}
}

function isHeard({ collections }: Listener): boolean {
	return collections.every((collection) => confirmed.has(collection));
}

function wantedCollections(): Set<string> {
	return new Set([...listeners].flatMap(({ collections }) => collections));
}
