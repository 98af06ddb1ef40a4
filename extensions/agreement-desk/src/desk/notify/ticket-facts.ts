import type { Db } from '../../store/db.ts';
import { readContact } from '../../store/read-contact.ts';
import type { TicketRow } from '../../store/tables.ts';
import { ticketUrl } from '../ticket-url.ts';

interface Named {
	readonly number: string | null;
	readonly subject: string | null;
}

/** What every text about a ticket may tell. */
export function ticketFacts({ number, subject }: Named) {
	return { 'ticket.number': number, 'ticket.subject': subject };
}

/** The same for staff, who find it in the studio. */
export function staffTicketFacts(
	ticket: Named & Pick<TicketRow, 'id'>,
	context: { readonly publicUrl: string },
) {
	return { ...ticketFacts(ticket), 'ticket.url': ticketUrl(ticket.id, context) };
}

/** Who asks. */
export async function contactFacts(db: Db, { contact }: Pick<TicketRow, 'contact'>) {
	const found = contact === null ? null : await readContact(db, contact);
	return { 'contact.name': found?.name ?? null };
}
