import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';
import type { Problem } from '../../api/problem.ts';
import { useDeskApi } from '../../api/use-desk-api.ts';
import { postWhileLeaving } from '../../post-while-leaving.ts';
import { useDirectusStores } from '../../use-directus-stores.ts';
import { useWords } from '../../words/use-words.ts';
import { composerWords } from './composer-words.ts';
import { postMessage, type Outgoing } from './post-message.ts';

/** So long a message waits for second thoughts, ms. */
const secondThoughtsMs = 8_000;

interface Held {
	readonly message: Outgoing;
	/** Epoch ms of this computer: how long it waits is nobody else's business. */
	readonly until: number;
}

export interface Sending {
	/** A message waits for second thoughts. */
	readonly isHeld: ComputedRef<boolean>;
	readonly secondsLeft: Readonly<Ref<number>>;
	/** It is on its way to the server. */
	readonly isPosting: Readonly<Ref<boolean>>;
	readonly problem: Ref<Problem | null>;
	/** Sends after the time for second thoughts, or at once. */
	readonly send: (message: Outgoing, atOnce: boolean) => void;
	readonly undo: () => void;
	readonly sendNow: () => void;
}

interface Told {
	readonly sent: () => void;
	readonly undone: () => void;
	readonly refused: (problem: Problem) => void;
}

/**
 * Sends messages under a key that was made before, so that one which is sent twice, by a lost answer or a closing page,
 * is there once. Whoever leaves the page sends what waits at once; what is too large to leave with a closing tab stays a
 * draft that says so when it is opened again.
 */
export function useSending(told: Told): Sending {
	const { post, isPosting, problem } = usePosting(told);
	const held = ref<Held | null>(null);
	const secondsLeft = ref(0);
	let ticking: ReturnType<typeof setInterval> | undefined;

	function take(): Outgoing | null {
		clearInterval(ticking);
		const message = held.value?.message ?? null;
		held.value = null;
		return message;
	}

	function sendNow() {
		const message = take();
		if (message) void post(message);
	}

	function tick() {
		const left = (held.value?.until ?? 0) - Date.now();
		secondsLeft.value = Math.max(0, Math.ceil(left / 1_000));
		if (left <= 0) sendNow();
	}

	const close = () => {
		const message = take();
		if (message) postWhileLeaving('/items/desk_messages', message);
	};
	window.addEventListener('pagehide', close);
	onScopeDispose(() => {
		window.removeEventListener('pagehide', close);
		sendNow();
	});
	return {
		...{ secondsLeft, isPosting, problem, sendNow },
		isHeld: computed(() => held.value !== null),
		send(message, atOnce) {
			if (held.value || isPosting.value) return;
			problem.value = null;
			if (atOnce) return void post(message);
			held.value = { message, until: Date.now() + secondThoughtsMs };
			tick();
			ticking = setInterval(tick, 250);
		},
		undo() {
			if (take()) told.undone();
		},
	};
}

/** The way to the server, and who is told what came of it: the composer, or the corner of the studio once it is gone. */
function usePosting(told: Told) {
	const api = useDeskApi();
	const { say } = useWords();
	const notifications = useDirectusStores().useNotificationsStore();
	const isPosting = ref(false);
	const problem = ref<Problem | null>(null);
	let isGone = false;
	onScopeDispose(() => (isGone = true));

	async function post(message: Outgoing) {
		isPosting.value = true;
		problem.value = await postMessage(api, message);
		isPosting.value = false;
		if (problem.value === null) return told.sent();
		told.refused(problem.value);
		if (!isGone) return;
		const text = `${problem.value.message} ${say(composerWords.keptAsDraft)}`;
		notifications.add({ title: say(composerWords.notSent), text, type: 'error', persist: true });
	}
	return { post, isPosting, problem };
}
