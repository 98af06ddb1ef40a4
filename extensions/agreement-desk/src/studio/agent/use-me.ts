import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { DescribedAgent } from '../../desk/describe-agent.ts';
import type { Presence } from '../../domain/vocabulary.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { useDeskApi } from '../api/use-desk-api.ts';

interface Me {
	/** What the desk knows of whoever is logged in; null until it is known, and for somebody who is no agent. */
	readonly agent: Readonly<Ref<DescribedAgent | null>>;
	/** Whether it is known by now that they are an agent, or none. */
	readonly isKnown: Readonly<Ref<boolean>>;
	readonly problem: Readonly<Ref<Problem | null>>;
	/** Whether nothing keeps them from working tickets (8.3). */
	readonly isReady: ComputedRef<boolean>;
	readonly reload: () => Promise<void>;
	/** @throws the error of the client. */
	readonly setPresence: (presence: Presence) => Promise<void>;
	/** @throws the error of the client. */
	readonly acknowledgeConduct: (version: number) => Promise<void>;
}

// of the whole studio: every page shows the same agent
const agent = shallowRef<DescribedAgent | null>(null);
const isKnown = ref(false);
const problem = ref<Problem | null>(null);
let reading: Promise<void> | null = null;

/** The agent who is logged in: presence, what is in hand, what is missing before they may work. One for all pages. */
export function useMe(): Me {
	const api = useDeskApi();

	async function read(): Promise<void> {
		try {
			agent.value = await api.get<DescribedAgent>('/desk/me');
			problem.value = null;
			isKnown.value = true;
		} catch (error) {
			const found = problemOf(error);
			// who is refused is no agent, which is no problem
			if (found.kind === 'forbidden') agent.value = null;
			problem.value = found.kind === 'forbidden' ? null : found;
			isKnown.value = found.kind === 'forbidden' || agent.value !== null;
		}
	}
	async function reload(): Promise<void> {
		reading ??= read().finally(() => (reading = null));
		await reading;
	}
	async function setPresence(presence: Presence): Promise<void> {
		await api.post('/desk/me/presence', { presence });
		if (agent.value) agent.value = { ...agent.value, presence };
	}
	async function acknowledgeConduct(version: number): Promise<void> {
		await api.post('/desk/me/conduct-acknowledgement', { version });
		await reload();
	}

	void reload();
	const isReady = computed(() => agent.value?.readiness.ready ?? false);
	return { agent, isKnown, problem, isReady, reload, setPresence, acknowledgeConduct };
}
