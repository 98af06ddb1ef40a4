import { firstCandidate } from './bucket-index.ts';
import type { CompiledCalendar } from './compile.ts';
import type { BusinessInstants } from './types.ts';

/*
 * The one function everything else is arithmetic on: F(t), the open ms from the beginning of a compiled range to t.
 * F is flat while closed, which is why its inverse has an earliest and a latest answer.
 */

/** F(t); t in epoch ms, within the compiled range or at its end. */
export function openMsUntil(compiled: CompiledCalendar, instantMs: number): number {
	const i = periodAt(compiled, instantMs);
	const before = compiled.openBefore[i] ?? NaN;
	const into = instantMs - (compiled.starts[i] ?? NaN);
	return into > 0 ? before + into : before;
}

/** Place of the first period that ends after an instant; `count` when there is none left. */
export function periodAt(compiled: CompiledCalendar, instantMs: number): number {
	const { ends } = compiled;
	let i = firstCandidate(compiled.byInstant, instantMs);
	while ((ends[i] ?? NaN) <= instantMs) i++;
	return i;
}

/**
 * Both instants at which F reaches `openMs` (at least 0): the first to reach it and the last not to pass it.
 * An instant that lies after the compiled range is Infinity.
 */
export function instantsAt(compiled: CompiledCalendar, openMs: number): BusinessInstants {
	const { starts, openBefore, count } = compiled;
	if (openMs > (openBefore[count] ?? 0)) return { earliest: Infinity, latest: Infinity };

	let i = firstCandidate(compiled.byOpenTime, openMs);
	while ((openBefore[i + 1] ?? Infinity) < openMs) i++;
	const earliest = (starts[i] ?? NaN) + openMs - (openBefore[i] ?? NaN);
	const atClose = openMs === openBefore[i + 1];
	return { earliest, latest: atClose ? (starts[i + 1] ?? NaN) : earliest };
}
