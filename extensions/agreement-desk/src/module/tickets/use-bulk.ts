import { shallowReactive } from 'vue';
import { problemOf } from '../../studio/api/problem.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { problemWords } from '../../studio/words/common-words.ts';
import { useWords } from '../../studio/words/use-words.ts';
import { runBulk, type BulkAct, type BulkResult } from './bulk-acts.ts';
import type { ListedTicket } from './ticket-columns.ts';

interface Job {
	/** What is being done, in words. */
	title: string;
	total: number;
	isRunning: boolean;
	isStopped: boolean;
	/** How many results there are by now. */
	done: number;
	/** In the order in which they came; it grows with `done`. */
	readonly results: readonly BulkResult[];
	stop: () => void;
}

interface Bulk {
	/** What was done last, or is being done; null: nothing, or its outcome was read. It goes on on whatever page. */
	readonly state: { readonly job: Job | null };
	readonly start: (act: BulkAct, tickets: readonly ListedTicket[], title: string) => Promise<void>;
	readonly dismiss: () => void;
}

// of the whole studio: whoever leaves the list finds the work going on when they come back
const state = shallowReactive<{ job: Job | null }>({ job: null });

/** Each ticket is a transaction of its own on the server; three under way keep it busy and leave room for others. */
const atOnce = 3;

/** What is done to many tickets, one at a time, with what became of each. */
export function useBulk(): Bulk {
	const api = useDeskApi();
	const { say } = useWords();

	async function start(act: BulkAct, tickets: readonly ListedTicket[], title: string): Promise<void> {
		if (state.job?.isRunning) return;
		const stopping = new AbortController();
		const results: BulkResult[] = [];
		const job: Job = shallowReactive({
			...{ title, total: tickets.length, isRunning: true, isStopped: false, done: 0, results },
			stop: () => stopping.abort(),
		});
		state.job = job;
		await runBulk(act, tickets, {
			...{ atOnce, signal: stopping.signal },
			ask: ({ method, path, body }) => (method === 'post' ? api.post(path, body) : api.patch(path, body)),
			explain(error) {
				const { kind, message } = problemOf(error);
				return message || say(problemWords[kind].title);
			},
			note: (result) => (job.done = results.push(result)),
		});
		job.isRunning = false;
		job.isStopped = stopping.signal.aborted;
	}
	return { state, start, dismiss: () => (state.job = null) };
}
