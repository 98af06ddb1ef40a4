import { tickets } from '../../../../schema/collections/tickets.ts';
import type { Db } from '../store/db.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import { checkPayload } from './check-payload.ts';
import type { Payload } from './payload.ts';
import { receiveTicket, type ReceiveContext } from './receive-ticket.ts';

/**
 * Receives a ticket that does not come through Directus, such as one that a customer sends through an app, and
 * inserts its row. Inside the caller's transaction.
 *
 * @throws Refusal naming field and clause.
 */
export async function addTicket(trx: Db, payload: Payload, context: ReceiveContext): Promise<TicketRow> {
	checkPayload(tickets, payload, { isNew: true });
	const columns = await receiveTicket(trx, payload, context);
	const row: TicketRow = {
		...ticketTable.blank,
		...columns,
		id: columns.id ?? context.newId(),
		subject: columns.subject ?? '',
		user_created: context.actor,
		date_created: context.now,
	};
	await ticketTable.insert(trx, [row]);
	return row;
}
