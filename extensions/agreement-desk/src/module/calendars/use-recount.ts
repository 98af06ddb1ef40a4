import { onScopeDispose, ref, type Ref } from 'vue';
import type { RecountProgress } from '../../desk/recount-progress.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { serverNow } from '../../studio/time/server-clock.ts';
import { netMoves, type TimerMove } from './timer-moves.ts';

/** How far the counting anew of a calendar's timers has come. */
export interface Recount {
	/** Tickets at the beginning, as far as known. */
	readonly whole: number;
	readonly waiting: number;
	readonly moved: readonly TimerMove[];
	readonly isOver: boolean;
}

interface Recounting {
	readonly recount: Readonly<Ref<Recount | null>>;
	/** From before a change is sent, so that nothing is missed: what `follow` takes. */
	readonly mark: () => string;
	/** Looks every second until all tickets are counted. `expected` is how many the server spoke of; null if it did not. */
	readonly follow: (calendar: string, since: string, expected: number | null) => void;
	readonly forget: () => void;
}

const pollMs = 1_000;
/** Clocks of browser and server are compared to two seconds, so some of what an earlier change moved is found again. */
const slackMs = 3_000;
/** After an edit the server finds out which tickets are concerned a moment later. */
const leastLooks = 3;

/** Follows the timers of a calendar while they are counted anew; one may go elsewhere meanwhile. */
export function useRecount(): Recounting {
	const api = useDeskApi();
	const recount = ref<Recount | null>(null);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let round = 0;
	const seen = new Set<string>();

	function follow(calendar: string, since: string, expected: number | null) {
		clearTimeout(timer);
		const mine = ++round;
		let looks = 0;
		const earlier = new Set(seen);
		recount.value = { whole: expected ?? 0, waiting: expected ?? 0, moved: [], isOver: false };
		const look = async () => {
			try {
				const path = `/desk/calendars/${calendar}/recount`;
				const { waiting, moved: found } = await api.get<RecountProgress>(path, { since });
				for (const { event } of found) seen.add(event);
				if (mine !== round) return;
				const moved = netMoves(found.filter(({ event }) => !earlier.has(event)));
				looks += 1;
				const whole = Math.max(recount.value?.whole ?? 0, waiting);
				const isOver = waiting === 0 && looks >= leastLooks;
				recount.value = { whole, waiting, moved, isOver };
				if (isOver) return;
			} catch {
				// it goes on by itself on the server; the next look tells
				if (mine !== round) return;
			}
			timer = setTimeout(() => void look(), pollMs);
		};
		void look();
	}
	function forget() {
		round += 1;
		clearTimeout(timer);
		recount.value = null;
	}
	onScopeDispose(forget);
	return { recount, follow, forget, mark: () => new Date(serverNow() - slackMs).toISOString() };
}
