import { onScopeDispose, ref, type Ref } from 'vue';
import { useLive } from '../../studio/live/use-live.ts';
import type { TicketList } from './use-ticket-list.ts';

interface LiveList {
	/** Whether the list has changed in ways that are not shown yet, since somebody points at it. */
	readonly hasMore: Readonly<Ref<boolean>>;
	/** Shows them. */
	readonly update: () => Promise<void>;
	/** Somebody points at the list, by mouse or by keyboard, or does so no more. */
	readonly point: (is: boolean) => void;
}

interface Options {
	readonly list: TicketList;
	/** Whether something depends on where the rows are, such as a row that the keyboard is at. */
	readonly isHeld: () => boolean;
	/** Reads the list anew and keeps the place of what is seen. */
	readonly reload: () => Promise<void>;
	/** What is beside the list: counters and the next ticket. */
	readonly besides: () => unknown;
}

/** Many tickets change at once; the counters need not follow each. */
const besidesMs = 5_000;

/**
 * Keeps a list as it is on the server. While somebody points at it, only what the rows say changes, and no row moves:
 * nobody clicks on what has just slipped under the mouse. The new order follows as soon as they look elsewhere.
 */
export function useLiveList({ list, isHeld, reload, besides }: Options): LiveList {
	const hasMore = ref(false);
	let isPointing = false;
	let soon: ReturnType<typeof setTimeout> | undefined;

	useLive(['desk_tickets'], async () => {
		soon ??= setTimeout(() => {
			soon = undefined;
			besides();
		}, besidesMs);
		if (!isPointing && !isHeld()) return reload();
		hasMore.value = true;
		await list.refreshValues();
	});
	onScopeDispose(() => clearTimeout(soon));

	async function update() {
		hasMore.value = false;
		await reload();
	}
	return {
		hasMore,
		update,
		point(is) {
			isPointing = is;
			if (!is && hasMore.value && !isHeld()) void update();
		},
	};
}
