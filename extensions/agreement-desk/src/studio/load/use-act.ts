import { ref, type Ref } from 'vue';
import { problemOf, type Problem } from '../api/problem.ts';
import { useDirectusStores } from '../use-directus-stores.ts';
import { problemWords } from '../words/common-words.ts';
import { useWords } from '../words/use-words.ts';

interface Act<Given extends readonly unknown[], T> {
	/** Does it, unless it is being done already. Answers what came of it; undefined when it failed. */
	readonly run: (...given: Given) => Promise<T | undefined>;
	readonly isRunning: Readonly<Ref<boolean>>;
	/** Why the last attempt failed, for the place at which it belongs; null as soon as the next one begins. */
	readonly problem: Readonly<Ref<Problem | null>>;
}

interface Acting {
	/** Said when it is done; nothing is said without it. */
	readonly done?: () => string;
	/** The failure is shown beside the form, so that it need not be told at the corner too. */
	readonly quiet?: boolean;
}

/**
 * Something that a click sets off. It runs once at a time, says what came of it at the corner of the studio, and a
 * failure loses nothing of what was typed: the words of the server stay in `problem`.
 */
export function useAct<Given extends readonly unknown[], T>(
	work: (...given: Given) => Promise<T>,
	{ done, quiet = false }: Acting = {},
): Act<Given, T> {
	const { say } = useWords();
	const notifications = useDirectusStores().useNotificationsStore();
	const isRunning = ref(false);
	const problem = ref<Problem | null>(null);

	async function run(...given: Given): Promise<T | undefined> {
		if (isRunning.value) return undefined;
		isRunning.value = true;
		problem.value = null;
		try {
			const answer = await work(...given);
			if (done) notifications.add({ title: done(), type: 'success' });
			return answer;
		} catch (error) {
			problem.value = problemOf(error);
			if (!quiet) tell(problem.value);
			return undefined;
		} finally {
			isRunning.value = false;
		}
	}

	function tell({ kind, message }: Problem) {
		const { title, advice } = problemWords[kind];
		notifications.add({ title: say(title), text: message || say(advice), type: 'error', persist: true });
	}
	return { run, isRunning, problem };
}
