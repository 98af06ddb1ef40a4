/** What a listener hears: a row of this collection was created, changed or deleted. */
export interface LiveChange {
	readonly collection: string;
	readonly event: 'create' | 'update' | 'delete';
}

interface Listener {
	readonly collections: readonly string[];
	readonly hear: (change: LiveChange) => void;
	/** Whether changes of all its collections arrive. */
	readonly setConnected: (connected: boolean) => void;
}

interface Socket {
	readonly url: string;
}

const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

const listeners = new Set<Listener>();
let socket: WebSocket | null = null;
let retryMs = firstRetryMs;
let retry: ReturnType<typeof setTimeout> | undefined;
/** Of which the server has said that it will tell: it tells nothing of what one may not read. */
const confirmed = new Set<string>();

/**
 * Listens to Directus over one WebSocket for the whole page, in the session of whoever is logged in. It connects while
 * somebody listens and again after a loss. Answers how to stop.
 */
export function listen(listener: Listener, { url }: Socket): () => void {
	listeners.add(listener);
	listener.setConnected(isHeard(listener));
	if (!socket) connect(url);
	else if (socket.readyState === WebSocket.OPEN)
		subscribe(listener.collections.filter((collection) => !confirmed.has(collection)));
	return () => {
		listeners.delete(listener);
		if (listeners.size > 0) return;
		clearTimeout(retry);
		socket?.close();
		socket = null;
		confirmed.clear();
	};
}

function connect(url: string) {
	clearTimeout(retry);
	const mine = new WebSocket(url);
	socket = mine;
	mine.addEventListener('open', () => {
		retryMs = firstRetryMs;
		subscribe([...listeners].flatMap(({ collections }) => collections));
	});
	mine.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(mine, data));
	mine.addEventListener('close', () => {
		if (socket !== mine) return;
		socket = null;
		confirmed.clear();
		tellAll();
		if (listeners.size === 0) return;
		retry = setTimeout(() => connect(url), retryMs);
		retryMs = Math.min(retryMs * 2, longestRetryMs);
	});
}

function subscribe(collections: readonly string[]) {
	for (const collection of new Set(collections))
		// the id alone: what has changed is read with the rights of the reader
		socket?.send(
			JSON.stringify({ type: 'subscribe', collection, uid: collection, query: { fields: ['id'] } }),
		);
}

function hear(from: WebSocket, data: unknown) {
	const message = read(data);
	if (message?.['type'] === 'ping') return from.send(JSON.stringify({ type: 'pong' }));
	if (message?.['type'] !== 'subscription') return;
	const { uid: collection, event } = message;
	if (typeof collection !== 'string') return;
	if (event === 'init') {
		confirmed.add(collection);
		tellAll();
	}
	if (event !== 'create' && event !== 'update' && event !== 'delete') return;
	for (const listener of listeners)
		if (listener.collections.includes(collection)) listener.hear({ collection, event });
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

function tellAll() {
	for (const listener of listeners) listener.setConnected(isHeard(listener));
}
