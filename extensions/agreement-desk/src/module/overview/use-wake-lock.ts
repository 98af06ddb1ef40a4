import { onScopeDispose } from 'vue';

/** Keeps the screen from going dark as long as the component is there, where the browser can. */
export function useWakeLock(): void {
	let lock: WakeLockSentinel | null = null;
	let isOver = false;

	async function hold() {
		if (document.hidden || !('wakeLock' in navigator)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (isOver) await lock.release();
		} catch {
			// refused, as to save a battery: the board is shown all the same
		}
	}
	// a lock ends when the page is hidden
	const again = () => void hold();
	document.addEventListener('visibilitychange', again);
	void hold();
	onScopeDispose(() => {
		isOver = true;
		document.removeEventListener('visibilitychange', again);
		void lock?.release().catch(() => undefined);
	});
}
