import { onScopeDispose, ref, type Ref } from 'vue';
import type { Readiness } from '../../desk/health/read-readiness.ts';
import { problemOf } from '../api/problem.ts';
import { useDeskApi } from '../api/use-desk-api.ts';

/** What stands in the way of all pages at once; null while nothing does. */
export type DeskObstacle = 'offline' | 'starting' | 'failed' | 'no_agreement';

/** As long as all is well, ms; while it is not, a change is noticed sooner. */
const calmMs = 60_000;
const anxiousMs = 10_000;

const obstacle = ref<DeskObstacle | null>(null);
let readers = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let lookedAt = 0;

/** Whether the desk works at all, asked once a minute for all that is on the page, and not while nobody sees it. */
export function useReadiness(): Readonly<Ref<DeskObstacle | null>> {
	const api = useDeskApi();
	async function look() {
		clearTimeout(timer);
		if (!document.hidden) {
			lookedAt = Date.now();
			obstacle.value = await api.get<Readiness>('/desk/ready').then(obstacleOf, obstacleOfError);
		}
		if (readers > 0) timer = setTimeout(() => void look(), obstacle.value ? anxiousMs : calmMs);
	}
	const lookSoon = () => {
		if (Date.now() - lookedAt > anxiousMs) void look();
	};
	readers += 1;
	document.addEventListener('visibilitychange', lookSoon);
	window.addEventListener('online', lookSoon);
	if (Date.now() - lookedAt > calmMs) void look();
	else if (readers === 1) timer = setTimeout(() => void look(), calmMs - (Date.now() - lookedAt));
	onScopeDispose(() => {
		readers -= 1;
		document.removeEventListener('visibilitychange', lookSoon);
		window.removeEventListener('online', lookSoon);
		if (readers === 0) clearTimeout(timer);
	});
	return obstacle;
}

/** What the answer of the desk means for its pages. */
export function obstacleOf({ phase, agreement_in_force }: Readiness): DeskObstacle | null {
	if (phase !== 'ready') return phase;
	return agreement_in_force ? null : 'no_agreement';
}

/** What no answer means: whoever is refused sees that on the page itself. */
export function obstacleOfError(error: unknown): DeskObstacle | null {
	const { kind } = problemOf(error);
	if (kind === 'offline') return 'offline';
	return kind === 'unavailable' ? 'starting' : null;
}
