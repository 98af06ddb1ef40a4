import type { Delivery } from './delivery.ts';
import { interrupts } from './notice-kinds.ts';
import type { NoticeProgress, NoticeState } from './notice-progress.ts';

/** While something is on its way, ms. */
const whileOpenMs = 2_000;
/** While an effect hangs on proof that may still come, or fall away by a bounce, ms. */
const whileWaitingMs = 10_000;
/** Once it is in force: a bounce is told, but changes nothing any more, ms. */
const whileInForceMs = 600_000;

/** When a notice is looked at again, epoch ms; null where nothing can happen to it any more. */
export function nextLook(
	notice: Pick<NoticeState, 'kind' | 'publishAt' | 'endsAt'>,
	progress: NoticeProgress,
	{ delivery, now }: { delivery: Delivery; now: number },
): number | null {
	const moments: number[] = [];
	const waits = progress.status === 'sending';
	if (now < notice.publishAt) moments.push(notice.publishAt);
	else if (delivery.open > 0) moments.push(now + whileOpenMs);
	else if (waits) moments.push(now + whileWaitingMs);
	else if (progress.status === 'in_force' && interrupts(notice.kind)) moments.push(now + whileInForceMs);
	if (waits && progress.takesEffectAt !== null) moments.push(progress.takesEffectAt);
	if (progress.status === 'in_force' && notice.endsAt !== null) moments.push(notice.endsAt);
	return moments.length === 0 ? null : Math.max(now, Math.min(...moments));
}
