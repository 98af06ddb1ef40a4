import { onScopeDispose, ref, type Ref } from 'vue';
import { useDirectusStores } from '../use-directus-stores.ts';
import { createCalmLooks } from './calm-looks.ts';
import { listen } from './live-connection.ts';

interface Live {
	/** Whether changes arrive by themselves at once; otherwise they are looked for every few seconds. */
	readonly isConnected: Readonly<Ref<boolean>>;
}

interface Looking {
	/** Between a change and the look at it, ms; more for what takes the server longer. */
	readonly calmMs?: number;
	/** How often to look in any case, ms: for what changes by time alone, or past Directus. Not at all without it. */
	readonly atLeastMs?: number;
}

/** How often one looks where changes do not arrive by themselves. */
export const pollMs = 10_000;
const usualCalmMs = 1_000;

/**
 * Calls `look` soon after a row of these collections has changed: by WebSocket where the instance has it, by polling
 * where not or while it is broken. A page that nobody sees does not ask, and asks at once when it is seen again.
 */
export function useLive(
	collections: readonly string[],
	look: () => unknown,
	{ calmMs = usualCalmMs, atLeastMs }: Looking = {},
): Live {
	const isConnected = ref(false);
	const looks = createCalmLooks(() => (document.hidden ? undefined : look()), { calmMs });
	const poll = setInterval(() => {
		if (!isConnected.value) looks.ask();
	}, pollMs);
	const atLeast = atLeastMs === undefined ? undefined : setInterval(looks.ask, atLeastMs);
	const url = socketUrl();
	const setConnected = (now: boolean) => {
		// what changed while nobody listened is looked for once
		if (now && !isConnected.value) looks.ask();
		isConnected.value = now;
	};
	const listening = url ? listen({ collections, hear: looks.ask, setConnected }, { url }) : null;
	if (listening) isConnected.value = listening.isConnected;
	document.addEventListener('visibilitychange', looks.ask);
	onScopeDispose(() => {
		listening?.stop();
		clearInterval(poll);
		clearInterval(atLeast);
		looks.stop();
		document.removeEventListener('visibilitychange', looks.ask);
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
