import { ref, type Ref } from 'vue';
import type { ListedTicket } from './ticket-columns.ts';

export interface Selection {
	/** Goes up with every change. */
	readonly version: Readonly<Ref<number>>;
	readonly has: (id: string) => boolean;
	readonly size: () => number;
	readonly tickets: () => readonly ListedTicket[];
	readonly toggle: (ticket: ListedTicket, index: number) => void;
	/** Everything between the row that was chosen last and this one takes its state. */
	readonly extendTo: (index: number, rowAt: (index: number) => ListedTicket | undefined) => void;
	readonly add: (tickets: readonly ListedTicket[]) => void;
	readonly clear: () => void;
}

/** The tickets that somebody has chosen in a list. They stay chosen while the list moves under them. */
export function createSelection(): Selection {
	const version = ref(0);
	const chosen = new Map<string, ListedTicket>();
	let last: { index: number; isChosen: boolean } | null = null;

	function set(ticket: ListedTicket, isChosen: boolean) {
		if (isChosen) chosen.set(ticket.id, ticket);
		else chosen.delete(ticket.id);
	}
	return {
		version,
		has: (id) => chosen.has(id),
		size: () => chosen.size,
		tickets: () => [...chosen.values()],
		toggle(ticket, index) {
			const isChosen = !chosen.has(ticket.id);
			set(ticket, isChosen);
			last = { index, isChosen };
			version.value += 1;
		},
		extendTo(index, rowAt) {
			const from = last?.index ?? index;
			const isChosen = last?.isChosen ?? true;
			for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
				const ticket = rowAt(at);
				if (ticket) set(ticket, isChosen);
			}
			last = { index, isChosen };
			version.value += 1;
		},
		add(tickets) {
			for (const ticket of tickets) chosen.set(ticket.id, ticket);
			version.value += 1;
		},
		clear() {
			chosen.clear();
			last = null;
			version.value += 1;
		},
	};
}
