import type { TicketStatus } from '../vocabulary.ts';

/** From each status the next ones (7.2). A request that was withdrawn or refused stays so: what comes after is a new ticket. */
const nextOf: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
	new: ['registered', 'rejected', 'cancelled'],
	registered: ['in_progress', 'rejected', 'cancelled'],
	in_progress: ['pending_customer', 'pending_third_party', 'resolved', 'rejected', 'cancelled'],
	pending_customer: ['in_progress', 'cancelled'],
	pending_third_party: ['in_progress', 'cancelled'],
	resolved: ['closed', 'in_progress'],
	closed: ['in_progress'],
	cancelled: [],
	rejected: [],
};

/** What may be passed through on the way, with every condition of its own: who solves a request at once need not say so step by step. */
const passable: ReadonlySet<TicketStatus> = new Set(['registered', 'in_progress']);

/** Statuses in which work on a ticket goes on, or has yet to begin. */
export const openStatuses: ReadonlySet<TicketStatus> = new Set([
	'new',
	'registered',
	'in_progress',
	'pending_customer',
	'pending_third_party',
]);

export interface Transition {
	readonly from: TicketStatus;
	readonly to: TicketStatus;
}

/** The single steps from one status to another, the shortest way; empty for the status itself, null where no way leads there. */
export function pathBetween(from: TicketStatus, to: TicketStatus): readonly Transition[] | null {
	if (from === to) return [];
	const ways: Transition[][] = nextOf[from].map((next) => [{ from, to: next }]);
	const seen = new Set<TicketStatus>([from]);
	for (let way = ways.shift(); way; way = ways.shift()) {
		const end = way.at(-1)?.to;
		if (end === undefined || end === to) return way;
		// A solved request is reopened for its own sake, not on the way to something else.
		if (seen.has(end) || !passable.has(end) || isReopening(way)) continue;
		seen.add(end);
		for (const next of nextOf[end]) ways.push([...way, { from: end, to: next }]);
	}
	return null;
}

function isReopening([first]: readonly Transition[]): boolean {
	return first?.from === 'resolved' || first?.from === 'closed';
}

/** Where a ticket of this status may go, by however many steps. */
export function reachableFrom(from: TicketStatus): readonly TicketStatus[] {
	const all = Object.keys(nextOf) as readonly TicketStatus[];
	return all.filter((to) => to !== from && pathBetween(from, to) !== null);
}
