import { shallowReactive } from 'vue';
import type { BackTestResult } from '../../../desk/run-back-test.ts';
import { problemOf, type Problem } from '../../../studio/api/problem.ts';
import type { DeskApi } from '../../../studio/api/use-desk-api.ts';
import { mergeResults } from './merge.ts';
import { slicesOf } from './slices.ts';

/** A back-test that runs or has run. */
export interface BackTestRun {
	readonly period: { readonly from: string; readonly to: string };
	/** Slices that are done, and all of them. */
	readonly done: number;
	readonly of: number;
	readonly isRunning: boolean;
	/** Of the slices that are done. */
	readonly result: BackTestResult | null;
	readonly problem: Problem | null;
	/** What the version said when it was begun, to tell whether it still does. */
	readonly said: string;
}

/** By version. They outlive the page: whoever leaves it finds them again. */
export const backTests = shallowReactive(new Map<string, BackTestRun>());

const stopped = new Set<string>();

interface Begun {
	readonly id: string;
	/** Whole days, the last one included. */
	readonly period: { readonly from: string; readonly to: string };
	/** Of the agreement, IANA. */
	readonly zone: string;
	readonly said: string;
}

/** Tries a version on the tickets of a period, month by month, so that there is something to see soon. */
export async function beginBackTest(api: Pick<DeskApi, 'post'>, begun: Begun): Promise<void> {
	const { id, period, zone, said } = begun;
	if (backTests.get(id)?.isRunning) return;
	stopped.delete(id);
	const slices = slicesOf(period, zone);
	const results: BackTestResult[] = [];
	const tell = (rest: Pick<BackTestRun, 'isRunning' | 'problem'>) =>
		backTests.set(id, {
			...{ period, said, done: results.length, of: slices.length },
			result: mergeResults(results),
			...rest,
		});
	tell({ isRunning: true, problem: null });
	try {
		for (const { from, to } of slices) {
			if (stopped.has(id)) break;
			const body = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
			results.push(await api.post<BackTestResult>(`/desk/agreements/${id}/back-test`, body));
			tell({ isRunning: true, problem: null });
		}
		tell({ isRunning: false, problem: null });
	} catch (error) {
		tell({ isRunning: false, problem: problemOf(error) });
	}
}

/** Ends it after the month that is being looked at; what has been found stays. */
export function stopBackTest(id: string): void {
	stopped.add(id);
}
