export interface BrakeOptions {
	/** So many events of one ticket are told in a window. */
	readonly limit: number;
	/** Milliseconds. */
	readonly windowMs: number;
}

/** Whether an event of a ticket may be told now (epoch ms); `first` where this is the first one that may not. */
export interface Brake {
	allows(ticket: string, now: number): { readonly allowed: boolean; readonly first: boolean };
}

/**
 * Ends circles: a Flow that is started by an event and changes the same ticket makes the next event. Counted by each
 * node for itself, in windows that begin with the first event.
 */
export function createBrake({ limit, windowMs }: BrakeOptions): Brake {
	let windows = new Map<string, { readonly until: number; count: number }>();
	let nextTidying = 0;

	/** Nothing is kept of tickets that have come to rest. */
	function tidy(now: number) {
		if (now < nextTidying) return;
		windows = new Map([...windows].filter(([, { until }]) => now < until));
		nextTidying = now + windowMs;
	}

	return {
		allows(ticket, now) {
			tidy(now);
			const open = windows.get(ticket);
			const window = open && now < open.until ? open : { until: now + windowMs, count: 0 };
			windows.set(ticket, window);
			window.count += 1;
			return { allowed: window.count <= limit, first: window.count === limit + 1 };
		},
	};
}
