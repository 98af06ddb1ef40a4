import { onScopeDispose, ref, type Ref } from 'vue';
import { serverNow } from './server-clock.ts';

const now = ref(serverNow());
let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
	if (!document.hidden) now.value = serverNow();
};

/** The instant by the server's clock (epoch ms), once a second while the page is seen. All countdowns share one timer. */
export function useClock(): Readonly<Ref<number>> {
	readers += 1;
	if (readers === 1) {
		now.value = serverNow();
		timer = setInterval(tick, 1_000);
		document.addEventListener('visibilitychange', tick);
	}
	onScopeDispose(() => {
		readers -= 1;
		if (readers > 0) return;
		clearInterval(timer);
		document.removeEventListener('visibilitychange', tick);
	});
	return now;
}
