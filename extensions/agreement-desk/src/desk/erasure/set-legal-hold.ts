import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockContact } from '../../store/erasure-scope.ts';
import { contactTable, ticketTable } from '../../store/tables.ts';
import { actOnTicket, type ActContext } from '../acts/act-on-ticket.ts';
import { readBody, words } from '../acts/read-body.ts';
import { missing } from '../refusal.ts';

const schema = z.strictObject({ hold: z.boolean('must be true or false'), reason: words(255) });

const told = { act: 'hold', clause: '3.1.2.3' } as const;

/** Keeps a ticket from being erased, or lets it go; the timeline tells who did and why. */
export async function holdTicketByLaw(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<{ ticket: string; legal_hold: string | null }> {
	const { hold, reason } = readBody(schema, body, told);
	return actOnTicket(db, id, context, async (trx, ticket) => {
		const legal_hold = hold ? reason : null;
		await ticketTable.update(trx, ticket.id, { legal_hold });
		const event = { ticket: ticket.id, kind: 'legal_hold_changed', occurredAt: context.now } as const;
		const data = { hold, reason };
		await appendEvents(trx, [{ ...event, actor: context.actor, clause: '3.1.2.3', data }], context);
		return { ticket: id, legal_hold };
	});
}

/** Keeps everything of a contact from being erased, or lets it go. */
export async function holdContactByLaw(
	db: Db,
	{ contact: id, body }: { contact: string; body: unknown },
): Promise<{ contact: string; legal_hold: string | null }> {
	const { hold, reason } = readBody(schema, body, told);
	return db.transaction(async (trx) => {
		if (!(await lockContact(trx, id))) {
			const words = text(`没有这个联系人（${shown(id)}）`, `there is no contact ${shown(id)}`);
			throw missing('contact', '3.1.2.3', words);
		}
		const legal_hold = hold ? reason : null;
		await contactTable.update(trx, id, { legal_hold });
		return { contact: id, legal_hold };
	});
}
