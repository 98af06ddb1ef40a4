import { onScopeDispose } from 'vue';

/** Calls `leave` at Esc; a browser in full screen takes that key for itself and ends the full screen. */
export function useLeaveByEscape(leave: () => void): void {
	let wasFull = document.fullscreenElement !== null;
	const press = ({ key }: KeyboardEvent) => {
		if (key === 'Escape') leave();
	};
	const change = () => {
		const isFull = document.fullscreenElement !== null;
		if (wasFull && !isFull) leave();
		wasFull = isFull;
	};
	document.addEventListener('keydown', press);
	document.addEventListener('fullscreenchange', change);
	onScopeDispose(() => {
		document.removeEventListener('keydown', press);
		document.removeEventListener('fullscreenchange', change);
		if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
	});
}
