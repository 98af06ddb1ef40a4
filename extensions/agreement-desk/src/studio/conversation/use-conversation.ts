import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { problemOf, type Problem } from '../api/problem.ts';
import { useDeskApi } from '../api/use-desk-api.ts';
import { joined } from './flow.ts';
import {
	deliveryFields,
	messageFields,
	type DeliveryRecord,
	type MessageRecord,
} from './message-record.ts';

/** So many are read at once: enough for any screen, and quick however long the conversation is. */
const blockSize = 40;

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

/**
 * The messages of a ticket, the newest block first and older ones when they are asked for. `revision` says when there
 * is something new.
 */
export function useConversation(ticket: Readonly<Ref<string>>, revision: Readonly<Ref<unknown>>): Conversation {
	const api = useDeskApi();
	const messages = shallowRef<readonly MessageRecord[]>([]);
	const deliveries = shallowRef<ReadonlyMap<string, readonly DeliveryRecord[]>>(new Map());
	const total = ref<number | null>(null);
	const isLoadingOlder = ref(false);
	const problem = ref<Problem | null>(null);

	async function readBlock(filter: object) {
		const of = ticket.value;
		const query = { fields: messageFields, sort: '-date_created,-id', limit: blockSize };
		const block = await api.get<MessageRecord[]>('/items/desk_messages', {
			...query,
			filter: JSON.stringify({ _and: [{ ticket: { _eq: of } }, filter] }),
		});
		if (of !== ticket.value) return null;
		messages.value = joined(messages.value, block);
		await readDeliveries(block);
		return block;
	}

	async function readDeliveries(block: readonly MessageRecord[]) {
		const ours = block.filter(({ is_public, author_type }) => is_public && author_type !== 'customer');
		if (ours.length === 0) return;
		const rows = await api.get<DeliveryRecord[]>('/items/desk_notifications', {
			fields: deliveryFields,
			sort: 'date_created',
			limit: -1,
			filter: JSON.stringify({ message: { _in: ours.map(({ id }) => id) } }),
		});
		const known = new Map(deliveries.value);
		for (const { id } of ours) known.set(id, []);
		for (const [message, of] of Map.groupBy(rows, ({ message }) => message)) known.set(message, of);
		deliveries.value = known;
	}

	async function count() {
		const [answer] = await api.get<{ count: number | string }[]>('/items/desk_messages', {
			aggregate: { count: '*' },
			filter: JSON.stringify({ ticket: { _eq: ticket.value } }),
		});
		return Number(answer?.count ?? 0);
	}

	async function refresh() {
		try {
			const [block, there] = await Promise.all([readBlock({}), count()]);
			if (block === null) return;
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
			const { date_created } = oldest;
			// several may be of one instant, and none of them is to be left out
			const known = messages.value.filter((message) => message.date_created === date_created);
			await readBlock({ date_created: { _lte: date_created }, id: { _nin: known.map(({ id }) => id) } });
			problem.value = null;
		} catch (error) {
			problem.value = problemOf(error);
		}
		isLoadingOlder.value = false;
	}

	const earlier = computed(() => Math.max(0, (total.value ?? 0) - messages.value.length));
	watch(ticket, () => {
		messages.value = [];
		deliveries.value = new Map();
		total.value = null;
	});
	watch([ticket, revision], () => void refresh(), { immediate: true });
	return {
		messages,
		deliveriesOf: (message) => deliveries.value.get(message) ?? [],
		earlier,
		isFirst: computed(() => total.value === null && problem.value === null),
		isLoadingOlder,
		problem,
		loadOlder,
		refresh,
	};
}
