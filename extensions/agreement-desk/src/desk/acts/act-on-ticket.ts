import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { isKey } from '../../store/is-key.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import { releaseLocks } from '../../store/lock.ts';
import { readContact, type ContactFacts } from '../../store/read-contact.ts';
import type { TicketRow } from '../../store/tables.ts';
import type { AttachContext } from '../attach-file.ts';
import { bringInLine } from '../bring-in-line.ts';
import type { HoldContext } from '../hold-rows.ts';
import { holdTickets } from '../hold-tickets.ts';
import { forbidden, missing } from '../refusal.ts';

/** One request, with the means to wait for those before it. */
export interface ActContext extends AttachContext {
	readonly clock: HoldContext['now'];
	readonly sleep: HoldContext['sleep'];
}

/**
 * Does something to tickets in one transaction, while nobody else changes their status: they are held, and everything
 * that happened to them before is told.
 *
 * @throws Refusal (404) for a ticket that does not exist.
 */
export async function actOnTickets<T>(
	db: Db,
	ids: readonly string[],
	context: ActContext,
	act: (trx: Db, tickets: readonly TicketRow[]) => Promise<T>,
): Promise<T> {
	const malformed = ids.find((id) => !isKey(id));
	if (malformed !== undefined) throw noTicket(malformed);
	const holder = context.newId();
	await holdTickets(db, ids, { holder, now: context.clock, sleep: context.sleep });
	try {
		return await db.transaction(async (trx) => act(trx, await lockedInOrder(trx, ids, context)));
	} finally {
		await releaseLocks(db, [holder]);
	}
}

/** As `actOnTickets`, for one. */
export function actOnTicket<T>(
	db: Db,
	id: string,
	context: ActContext,
	act: (trx: Db, ticket: TicketRow) => Promise<T>,
): Promise<T> {
	return actOnTickets(db, [id], context, (trx, [ticket]) => act(trx, given(ticket, id)));
}

async function lockedInOrder(trx: Db, ids: readonly string[], context: ActContext): Promise<TicketRow[]> {
	const found = new Set((await lockTickets(trx, ids)).map(({ id }) => id));
	const unknown = ids.find((id) => !found.has(id));
	if (unknown !== undefined) throw noTicket(unknown);
	await bringInLine(trx, ids, { ...context, keepStatus: true });
	const rows = new Map((await lockTickets(trx, ids)).map((row) => [row.id, row]));
	return ids.map((id) => given(rows.get(id), id));
}

function given(ticket: TicketRow | undefined, id: string): TicketRow {
	if (ticket) return ticket;
	throw noTicket(id);
}

export function noTicket(id: string) {
	return missing('ticket', '1.4.2', text(`没有这张工单（${shown(id)}）`, `there is no ticket ${shown(id)}`));
}

/**
 * The contact in whose name an app acts, as far as the ticket is theirs to act on (1.2).
 *
 * @throws Refusal (403) for somebody of another customer.
 */
export async function requireContact(db: Db, contact: string, ticket: TicketRow): Promise<ContactFacts> {
	const found = await readContact(db, contact);
	if (found && found.organization === ticket.customer) return found;
	throw forbidden(
		'contact',
		'1.2',
		text('该工单不属于此联系人的单位', 'the ticket belongs to another customer than this contact'),
	);
}
