import { simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import type { ShownTimer } from '../../../extensions/agreement-desk/src/domain/simulation/show-timers.ts';

export type Request = Readonly<Record<string, unknown>>;

export function timersOf(request: Request): readonly ShownTimer[] {
	return simulate(request).timers;
}

export function onlyTimer(request: Request): ShownTimer {
	const timers = timersOf(request);
	const [timer] = timers;
	if (!timer || timers.length !== 1) throw new Error(`${timers.length} timers where one was expected`);
	return timer;
}

/** A Monday at ten. */
export const received = { received_at: '2026-11-23 10:00' };
