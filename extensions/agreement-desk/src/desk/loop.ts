export interface LoopOptions {
	/** Does what is due and says when the next thing is, epoch ms, or null. */
	readonly run: () => Promise<number | null>;
	readonly now: () => number;
	readonly report: (problem: unknown) => void;
	/** Look again after at most this long, ms, since another node may have written something due sooner. */
	readonly longestSleepMs: number;
}

export interface Loop {
	/** Something may be due now. */
	wake(): void;
	/** Ends the loop; the promise settles when a run under way has finished. */
	stop(): Promise<void>;
}

/** After a failure the database may need a moment, ms. */
const sleepAfterFailureMs = 1_000;
/**
 * A wake-up waits this long for others, ms: a hundred tickets in a second are worth ten looks, not a hundred,
 * which would compete with the very requests that cause them.
 */
const gatherMs = 100;
/** Between two runs there is always a breath, ms, so that a wrong answer of `run` cannot spin. */
const shortestSleepMs = 20;

/** Runs a task again and again, never twice at once, at the instants that matter. It cannot die of an error. */
export function startLoop({ run, now, report, longestSleepMs }: LoopOptions): Loop {
	let stopped = false;
	let wanted = false;
	let timer: NodeJS.Timeout | null = null;
	let nextAt = Number.POSITIVE_INFINITY;
	let running: Promise<void> | null = null;

	function sleep(ms: number) {
		if (stopped) return;
		const sleepMs = Math.min(Math.max(ms, shortestSleepMs), longestSleepMs);
		if (timer) clearTimeout(timer);
		nextAt = now() + sleepMs;
		timer = setTimeout(tick, sleepMs);
		timer.unref();
	}

	function tick() {
		if (timer) clearTimeout(timer);
		timer = null;
		if (stopped || running) return;
		wanted = false;
		running = once().then((ms) => {
			running = null;
			sleep(wanted ? Math.min(ms, gatherMs) : ms);
		});
	}

	async function once(): Promise<number> {
		try {
			const next = await run();
			return next === null ? longestSleepMs : next - now();
		} catch (problem) {
			tell(problem);
			return sleepAfterFailureMs;
		}
	}

	function tell(problem: unknown) {
		try {
			report(problem);
		} catch {
			// A logger that fails must not end what keeps the deadlines.
		}
	}

	tick();
	return {
		wake() {
			wanted = true;
			if (!running && nextAt > now() + gatherMs) sleep(gatherMs);
		},
		async stop() {
			stopped = true;
			if (timer) clearTimeout(timer);
			await running;
		},
	};
}
