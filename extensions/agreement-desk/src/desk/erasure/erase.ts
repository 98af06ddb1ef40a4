import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import { readComplaintsOf } from '../../store/complaints.ts';
import type { Db } from '../../store/db.ts';
import { eraseDirectusTraces } from '../../store/directus-traces.ts';
import { findTicketsWith, lockContact, readContacts } from '../../store/erasure-scope.ts';
import { contactTable, type ContactRow, type TicketRow } from '../../store/tables.ts';
import { actOnTickets, noTicket, type ActContext } from '../acts/act-on-ticket.ts';
import { readBody, words } from '../acts/read-body.ts';
import { invalid, missing } from '../refusal.ts';
import { checkConfirmed, checkErasable } from './check-erasable.ts';
import { anonymised, erasedContact } from './erased-columns.ts';
import { eraseNoticesTo } from './erase-notices.ts';
import { eraseTicket, type Erased } from './erase-ticket.ts';

const schema = z.strictObject({
	reason: words(1000),
	/** The name of the contact once more. */
	confirm: z.string('must repeat the name of the contact'),
	/** Some tickets alone; the contact then stays as they are. */
	tickets: z.array(z.uuid('must be the id of a ticket')).min(1).max(500).optional(),
});

type Request = z.infer<typeof schema>;

export interface ErasureResult {
	/** Null where a contact stays as they are. */
	readonly contact: string | null;
	readonly tickets: readonly Erased[];
}

/**
 * Takes everything personal of a contact out of the desk, for ever: what they are called and how they are reached,
 * and what was said and sent in their tickets. Clause 3.1.2.3.
 *
 * @throws Refusal naming what stands against it.
 */
export async function eraseContact(
	db: Db,
	{ contact: id, body }: { contact: string; body: unknown },
	context: ActContext,
): Promise<ErasureResult> {
	const request = readBody(schema, body, { act: 'erase', clause: '3.1.2.3' });
	const [contact] = await readContacts(db, [id]);
	if (!contact) throw noContact(id);
	checkConfirmed(request.confirm, contact.name);
	const theirs = await findTicketsWith(db, contact);
	const tickets = chosen(theirs, request);
	return actOnTickets(db, tickets, context, async (trx, rows) => {
		const held = await lockContact(trx, id);
		if (!held) throw noContact(id);
		if (chosen(await findTicketsWith(trx, held), request).join() !== tickets.join()) throw changedMeanwhile();
		await check(trx, rows, held);
		const erased: Erased[] = [];
		for (const ticket of rows) {
			const of = ticket.contact === id ? null : held;
			erased.push(await eraseTicket(trx, { ticket, of, reason: request.reason }, context));
		}
		if (request.tickets) return { contact: null, tickets: erased };
		await eraseNoticesTo(trx, id);
		await contactTable.update(trx, id, { ...erasedContact, erased_at: context.now });
		await eraseDirectusTraces(trx, [{ collection: contactTable.name, keys: [id] }], anonymised);
		return { contact: id, tickets: erased };
	});
}

/**
 * Takes everything personal out of one ticket, for ever. Clause 3.1.2.3.
 *
 * @throws Refusal naming what stands against it.
 */
export async function eraseOneTicket(
	db: Db,
	{ ticket: id, body }: { ticket: string; body: unknown },
	context: ActContext,
): Promise<ErasureResult> {
	const request = readBody(schema.omit({ tickets: true }), body, { act: 'erase', clause: '3.1.2.3' });
	return actOnTickets(db, [id], context, async (trx, [ticket]) => {
		if (!ticket) throw noTicket(id);
		const [contact] = await readContacts(trx, ticket.contact === null ? [] : [ticket.contact]);
		checkConfirmed(request.confirm, contact?.name ?? ticket.number ?? '');
		await check(trx, [ticket], contact ?? null);
		const erased = await eraseTicket(trx, { ticket, of: null, reason: request.reason }, context);
		return { contact: null, tickets: [erased] };
	});
}

async function check(trx: Db, tickets: readonly TicketRow[], contact: ContactRow | null) {
	const complaints = await readComplaintsOf(
		trx,
		tickets.map(({ id }) => id),
	);
	checkErasable(tickets, { contact, complaints });
}

function chosen(theirs: readonly string[], { tickets }: Request): readonly string[] {
	if (!tickets) return theirs;
	const stranger = tickets.find((ticket) => !theirs.includes(ticket));
	if (stranger === undefined) return [...new Set(tickets)].sort();
	throw invalid(
		'erase.tickets',
		'3.1.2.3',
		text(`工单 ${shown(stranger)} 与该联系人无关`, `this contact has no part in ticket ${shown(stranger)}`),
	);
}

/** Whoever writes a new ticket of theirs waits for this transaction, so nothing is overlooked. */
function changedMeanwhile() {
	return invalid(
		'erase.contact',
		'3.1.2.3',
		text('该联系人刚有新的工单，请重试', 'a ticket of theirs has just come or changed; try again'),
	);
}

function noContact(id: string) {
	return missing(
		'contact',
		'3.1.2.3',
		text(`没有这个联系人（${shown(id)}）`, `there is no contact ${shown(id)}`),
	);
}
