import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { ticketTable } from '../store/tables.ts';
import { holdRows, isFree, type Held, type HoldContext } from './hold-rows.ts';

const tickets: Held = {
	table: ticketTable.name,
	// The last digits of a UUID of any version are random: some four thousand locks, however many tickets.
	lockOf: (id) => `ticket:${id.slice(-3)}`,
	busy: {
		place: 'desk_tickets.status',
		clause: '1.4.2',
		text: text(
			'该工单此刻正由他人处理，请稍后重试',
			'the ticket is being changed by somebody else at this moment; try again shortly',
		),
	},
};

/**
 * Changes of the status or the assignee of one ticket follow each other: each is checked against what the one before
 * made of it.
 *
 * @throws Refusal when another change does not end in good time, or at once in a transaction, which others wait for.
 */
export async function holdTickets(db: Db, ids: readonly string[], context: HoldContext): Promise<void> {
	await holdRows(db, { held: tickets, ids }, context);
}

/** Whether nobody else is changing this ticket; asked in the transaction that would change it. */
export function isTicketFree(trx: Db, id: string, { now }: { now: number }): Promise<boolean> {
	return isFree(trx, { held: tickets, id }, { now });
}
