/** Lets one who waits be woken by one who comes by. */
export interface Nudge {
	/** Settles at the next nudge. */
	next(): Promise<void>;
	give(): void;
}

export function createNudge(): Nudge {
	let waiting = Promise.withResolvers<void>();
	return {
		next: () => waiting.promise,
		give() {
			waiting.resolve();
			waiting = Promise.withResolvers<void>();
		},
	};
}
