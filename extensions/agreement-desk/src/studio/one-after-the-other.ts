import { onScopeDispose } from 'vue';

export interface Calmly {
	/** Once, so long after the last call (ms). */
	readonly soon: (ms: number) => void;
	/** As soon as what is being done is over; answers when this is over too. */
	readonly now: () => Promise<void>;
	/** Not any more, unless it has begun. */
	readonly stop: () => void;
}

/** Work that is put off until things are calm, and of which no two pieces run at once. */
export function oneAfterTheOther(work: () => Promise<void>): Calmly {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<void> = Promise.resolve();
	const stop = () => clearTimeout(waiting);
	function now() {
		stop();
		last = last.then(work);
		return last;
	}
	onScopeDispose(stop);
	return {
		...{ now, stop },
		soon(ms) {
			stop();
			waiting = setTimeout(() => void now(), ms);
		},
	};
}
