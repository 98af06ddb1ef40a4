import { onScopeDispose, ref, type Ref } from 'vue';
import { useDirectusStores } from '../use-directus-stores.ts';
import { listen } from './live-connection.ts';

interface Live {
	/** Whether changes arrive by themselves at once; otherwise they are looked for every few seconds. */
	readonly isConnected: Readonly<Ref<boolean>>;
}

const pollMs = 10_000;
/** Many rows change at once when the desk sweeps; one look is enough for all of them. */
const calmMs = 1_000;

/**
 * Calls `look` soon after a row of these collections has changed: by WebSocket where the instance has it, by polling
 * where not or while it is broken. A page that nobody sees does not ask.
 */
export function useLive(collections: readonly string[], look: () => unknown): Live {
	const isConnected = ref(false);
	let waiting: ReturnType<typeof setTimeout> | undefined;

	function lookSoon() {
		waiting ??= setTimeout(() => {
			waiting = undefined;
			if (!document.hidden) look();
		}, calmMs);
	}
	const poll = setInterval(() => {
		if (!isConnected.value) lookSoon();
	}, pollMs);
	const url = socketUrl();
	const stop = url
		? listen({ collections, hear: lookSoon, setConnected: (now) => (isConnected.value = now) }, { url })
		: () => undefined;
	document.addEventListener('visibilitychange', lookSoon);
	onScopeDispose(() => {
		stop();
		clearInterval(poll);
		clearTimeout(waiting);
		document.removeEventListener('visibilitychange', lookSoon);
	});
	return { isConnected };
}

/** Where the WebSocket of this instance is; null where it has none. */
function socketUrl(): string | null {
	const { websocket } = useDirectusStores().useServerStore().info;
	const path = websocket ? websocket.rest : null;
	if (!path) return null;
	const root = new URL(document.baseURI).pathname.replace(/admin\/.*$/, '');
	return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${root.replace(/\/$/, '')}${path.path}`;
}
