import { text, type LocalizedText } from '../localized-text.ts';

/** A ticket as the queue sees it. Instants are epoch ms. */
export interface QueuedTicket {
	readonly id: string;
	readonly urgent: boolean;
	/** R17 as the ticket's agreement has it. */
	readonly rule: 'urgent_first' | 'due_first';
	readonly dueAt: number | null;
	readonly receivedAt: number;
}

/** Whether the customer's word puts the ticket before all that are not urgent (2.2.3). */
export function comesFirst({ urgent, rule }: Pick<QueuedTicket, 'urgent' | 'rule'>): boolean {
	return urgent && rule === 'urgent_first';
}

/**
 * The order in which tickets are to be taken (R17): urgent ones first, where their agreement says so, then by the next
 * deadline, then by receipt; what has no deadline comes after what has one. A total order, the same on every node.
 */
export function inQueueOrder(a: QueuedTicket, b: QueuedTicket): number {
	return (
		Number(comesFirst(b)) - Number(comesFirst(a)) ||
		byInstant(a.dueAt, b.dueAt) ||
		a.receivedAt - b.receivedAt ||
		(a.id < b.id ? -1 : Number(a.id > b.id))
	);
}

function byInstant(a: number | null, b: number | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return a - b;
}

/** Why a ticket stands before those after it. */
export function reasonForPlace(ticket: QueuedTicket): LocalizedText {
	if (comesFirst(ticket)) {
		return text(
			'客户标识为紧急，优先处理（2.2.3）',
			'The customer marked it urgent, so it comes first (2.2.3)',
		);
	}
	if (ticket.dueAt !== null) {
		return text('在其余工单中最早到期', 'Of the others it has the nearest deadline');
	}
	return text('没有到期时间，按收到先后', 'It has no deadline, so receipt decides');
}
