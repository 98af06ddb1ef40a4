import type { RelatedTicket } from '../../../../schema/collections/ticket-lifecycle.ts';
import type { TicketLink } from '../domain/vocabulary.ts';
import { appendEvents, type NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import type { ReceiveContext } from './receive-ticket.ts';

/** What the second ticket is to the first when the first is this to the second. */
export const oppositeOf: Readonly<Record<TicketLink, TicketLink>> = {
	related: 'related',
	duplicate_of: 'duplicated_by',
	duplicated_by: 'duplicate_of',
	merged_into: 'merged_from',
	merged_from: 'merged_into',
	split_into: 'split_from',
	split_from: 'split_into',
};

/**
 * Notes on both tickets, which the caller holds, what they are to each other: `one` is `kind` of `other`. Noting it
 * again changes nothing.
 */
export async function linkTickets(
	trx: Db,
	{ one, other, kind }: { one: TicketRow; other: TicketRow; kind: TicketLink },
	context: ReceiveContext,
): Promise<void> {
	await link(trx, { from: one, to: other, kind }, context);
	await link(trx, { from: other, to: one, kind: oppositeOf[kind] }, context);
}

interface Link {
	readonly from: TicketRow;
	readonly to: TicketRow;
	readonly kind: TicketLink;
}

async function link(trx: Db, { from, to, kind }: Link, context: ReceiveContext) {
	const known = from.related ?? [];
	if (known.some((one) => one.ticket === to.id && one.kind === kind)) return;
	const entry: RelatedTicket = { kind, ticket: to.id, number: to.number ?? '' };
	await ticketTable.update(trx, from.id, { related: [...known, entry] });
	await appendEvents(trx, [linkedEvent({ from, to, kind }, context)], context);
}

function linkedEvent({ from, to, kind }: Link, { now, actor }: ReceiveContext): NewEvent {
	const data = { kind, ticket: to.id, number: to.number };
	return { ticket: from.id, kind: 'ticket_linked', occurredAt: now, actor, data };
}
