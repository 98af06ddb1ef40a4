import type { RecountedTimer } from '../../desk/recount-progress.ts';

/** What is shown of a deadline that moves or has moved. */
export type TimerMove = Omit<RecountedTimer, 'event'>;

/**
 * One move for each deadline, from where it stood first to where it stands last, as a calendar may be changed again
 * before all is counted. One that came back to where it stood has not moved. `found` is in the order of events.
 */
export function netMoves(found: readonly RecountedTimer[]): TimerMove[] {
	const moves = new Map<string, TimerMove>();
	for (const { event: _, ...move } of found) {
		const { from } = moves.get(move.timer) ?? move;
		moves.set(move.timer, { ...move, from });
	}
	return [...moves.values()].filter(({ from, to }) => from !== to);
}
