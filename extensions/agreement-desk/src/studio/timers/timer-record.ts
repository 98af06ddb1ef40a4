import type { ExplainedTimer } from '../../desk/explain-ticket.ts';

export type { ExplainedTimer };

/** Whether something still has to be done: late or not, it has not been fulfilled. */
export function isOpen({ state, stopped_at }: Pick<ExplainedTimer, 'state' | 'stopped_at'>): boolean {
	return state === 'running' || state === 'paused' || (state === 'breached' && stopped_at === null);
}

/** Open ones by their end, then those that are over, the last first. */
export function inOrder(timers: readonly ExplainedTimer[]): ExplainedTimer[] {
	const end = ({ due_at }: ExplainedTimer) => (due_at === null ? Infinity : Date.parse(due_at));
	const open = timers.filter(isOpen).sort((a, b) => end(a) - end(b));
	const over = timers.filter((timer) => !isOpen(timer)).sort((a, b) => end(b) - end(a));
	return [...open, ...over];
}
