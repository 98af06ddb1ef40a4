/** Looks again when asked to, but not more often than is good for the server. */
export interface CalmLooks {
	/** Something may have changed. */
	readonly ask: () => void;
	readonly stop: () => void;
}

/**
 * Many rows change at once when the desk sweeps: one look soon after the first of them is enough for all. A look that
 * is under way is let come to its end, however much changes meanwhile, and then followed by one more; so a page that
 * takes long to read is read less often, never not at all. `calmMs`: between being asked and looking.
 */
export function createCalmLooks(look: () => unknown, { calmMs }: { calmMs: number }): CalmLooks {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let isLooking = false;
	let askedMeanwhile = false;

	async function lookNow() {
		waiting = undefined;
		isLooking = true;
		try {
			await look();
		} finally {
			isLooking = false;
			if (askedMeanwhile) {
				askedMeanwhile = false;
				ask();
			}
		}
	}
	function ask() {
		if (isLooking) askedMeanwhile = true;
		else waiting ??= setTimeout(() => void lookNow(), calmMs);
	}
	return {
		ask,
		stop() {
			clearTimeout(waiting);
			askedMeanwhile = false;
		},
	};
}
