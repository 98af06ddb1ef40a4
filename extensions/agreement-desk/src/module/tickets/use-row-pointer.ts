import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { rememberList } from '../ticket/neighbours.ts';
import type { Selection } from './selection.ts';
import type { ListedTicket } from './ticket-columns.ts';
import { rowAfter } from './use-list-keys.ts';
import type { TicketList } from './use-ticket-list.ts';

/** What a grid can be asked to do. */
export interface GridHandle {
	readonly reveal: (index: number) => void;
	readonly focus: () => void;
	readonly shift: (by: number) => void;
	readonly toTop: () => void;
	readonly firstSeen: () => number;
	readonly range: { readonly first: number; readonly end: number };
}

interface RowPointer {
	/** The row that the keyboard is at; -1: none. */
	readonly active: Ref<number>;
	readonly activate: (index: number) => void;
	readonly move: (by: number) => void;
	readonly current: () => ListedTicket | undefined;
	readonly open: (ticket: ListedTicket, how?: { newTab: boolean }) => void;
	readonly openCurrent: () => void;
	readonly toggleCurrent: () => void;
	/** A key pressed while the list has the focus. */
	readonly press: (event: KeyboardEvent) => void;
	/** Reads anew; the first row that is seen and the one that the keyboard is at stay where they are on the screen. */
	readonly reloadInPlace: () => Promise<void>;
}

interface Parts {
	readonly grid: Readonly<Ref<GridHandle | null>>;
	readonly list: TicketList;
	readonly selection: Selection;
	readonly start: number;
}

/** The row of a long list that the keyboard is at. */
export function useRowPointer({ grid, list, selection, start }: Parts): RowPointer {
	const router = useRouter();
	const active = ref(start);
	const current = () => list.rowAt(active.value);
	const total = () => list.total.value ?? 0;

	function activate(index: number) {
		active.value = index;
		grid.value?.reveal(index);
	}
	function open({ id }: ListedTicket, { newTab } = { newTab: false }) {
		rememberList(id, { rowAt: list.rowAt, total: total() });
		const to = `/desk/tickets/${id}`;
		if (newTab) window.open(router.resolve(to).href, '_blank', 'noopener');
		else void router.push(to);
	}
	function openCurrent() {
		const ticket = current();
		if (ticket) open(ticket);
	}
	function toggleCurrent() {
		const ticket = current();
		if (ticket) selection.toggle(ticket, active.value);
	}
	return {
		...{ active, activate, current, open, openCurrent, toggleCurrent },
		move(by) {
			if (total() === 0) return;
			const from = active.value < 0 ? (grid.value?.firstSeen() ?? 0) - Math.sign(by) : active.value;
			activate(Math.min(total() - 1, Math.max(0, from + by)));
			grid.value?.focus();
		},
		press(event) {
			if (event.target instanceof HTMLButtonElement) return;
			const to = rowAfter(event.key, { active: active.value, total: total(), page: 15 });
			if (to === null && event.key !== ' ' && event.key !== 'Enter') return;
			event.preventDefault();
			if (event.key === 'Enter') return openCurrent();
			if (to === null) return toggleCurrent();
			if (event.shiftKey) {
				if (selection.size() === 0) toggleCurrent();
				selection.extendTo(to, list.rowAt);
			}
			activate(to);
		},
		async reloadInPlace() {
			const first = grid.value?.firstSeen() ?? 0;
			const anchor = first > 0 ? list.rowAt(first)?.id : undefined;
			const kept = active.value < 0 ? undefined : current()?.id;
			await list.reload();
			if (anchor !== undefined) grid.value?.shift(movedBy(list, anchor, first));
			if (kept !== undefined) active.value += movedBy(list, kept, active.value);
		},
	};
}

/** So far a ticket is looked for above and below where it was. */
const nearby = 50;

/** How many rows further down a ticket is now; 0 where it is not near any more. */
export function movedBy(list: Pick<TicketList, 'rowAt'>, id: string, before: number): number {
	for (let by = 0; by <= nearby; by += 1) {
		if (list.rowAt(before + by)?.id === id) return by;
		if (list.rowAt(before - by)?.id === id) return -by;
	}
	return 0;
}
