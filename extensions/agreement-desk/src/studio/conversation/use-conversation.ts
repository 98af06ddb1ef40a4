import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { problemOf, type Problem } from '../api/problem.ts';
import { useDeskApi } from '../api/use-desk-api.ts';
import { joined } from './flow.ts';
import type { DeliveryRecord, MessageRecord } from './message-record.ts';
import { countMessages, readDeliveries, readMessages } from './message-source.ts';

export interface Conversation {
	/** In order of time, from the oldest that has been read. */
	readonly messages: Readonly<Ref<readonly MessageRecord[]>>;
	readonly deliveriesOf: (message: string) => readonly DeliveryRecord[];
	/** How many older ones there are that have not been read. */
	readonly earlier: ComputedRef<number>;
	readonly isFirst: ComputedRef<boolean>;
	readonly isLoadingOlder: Readonly<Ref<boolean>>;
	readonly problem: Readonly<Ref<Problem | null>>;
	readonly loadOlder: () => Promise<void>;
	readonly refresh: () => Promise<void>;
}

/** One for all: another list each time would have every message drawn anew. */
const none: readonly DeliveryRecord[] = [];

/**
 * The messages of one ticket, the newest block first and older ones when they are asked for. `revision` says when there
 * is something new.
 */
export function useConversation(
	ticket: Readonly<Ref<string>>,
	revision: Readonly<Ref<unknown>>,
): Conversation {
	const api = useDeskApi();
	const messages = shallowRef<readonly MessageRecord[]>([]);
	const total = ref<number | null>(null);
	const isLoadingOlder = ref(false);
	const problem = ref<Problem | null>(null);
	const { readProof, deliveriesOf } = useProof(ticket, problem);

	async function readBlock(before: Parameters<typeof readMessages>[2]) {
		const of = ticket.value;
		const block = await readMessages(api, of, before);
		if (of !== ticket.value) return;
		messages.value = joined(messages.value, block);
		// nobody waits with reading for the proof that it was sent
		void readProof(block);
	}

	async function refresh() {
		try {
			const of = ticket.value;
			const [there] = await Promise.all([countMessages(api, of), readBlock(null)]);
			if (of !== ticket.value) return;
			total.value = there;
			problem.value = null;
		} catch (error) {
			problem.value = problemOf(error);
		}
	}

	async function loadOlder() {
		const [oldest] = messages.value;
		if (!oldest || isLoadingOlder.value || earlier.value === 0) return;
		isLoadingOlder.value = true;
		try {
			const at = oldest.date_created;
			const known = messages.value.filter(({ date_created }) => date_created === at).map(({ id }) => id);
			await readBlock({ at, known });
			problem.value = null;
		} catch (error) {
			problem.value = problemOf(error);
		}
		isLoadingOlder.value = false;
	}

	const earlier = computed(() => Math.max(0, (total.value ?? 0) - messages.value.length));
	watch(revision, () => void refresh(), { immediate: true });
	return {
		messages,
		deliveriesOf,
		earlier,
		isFirst: computed(() => messages.value.length === 0 && total.value === null && problem.value === null),
		isLoadingOlder,
		problem,
		loadOlder,
		refresh,
	};
}

/** What has become of messages on their way, read beside them. */
function useProof(ticket: Readonly<Ref<string>>, problem: Ref<Problem | null>) {
	const api = useDeskApi();
	const deliveries = shallowRef<ReadonlyMap<string, readonly DeliveryRecord[]>>(new Map());

	async function readProof(block: readonly MessageRecord[]) {
		const of = ticket.value;
		try {
			const found = await readDeliveries(api, block);
			if (of === ticket.value) deliveries.value = new Map([...deliveries.value, ...found]);
		} catch (error) {
			problem.value = problemOf(error);
		}
	}
	return { readProof, deliveriesOf: (message: string) => deliveries.value.get(message) ?? none };
}
