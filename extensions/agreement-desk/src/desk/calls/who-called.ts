import { contactKey } from '../../domain/conduct/personal-data/contact-key.ts';
import { text } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Db } from '../../store/db.ts';
import { findContactsByKey, readContactData } from '../../store/find-contacts-by-key.ts';
import { readContact, type ContactFacts } from '../../store/read-contact.ts';
import { invalid, type Refusal } from '../refusal.ts';
import type { CallRequest } from './call-request.ts';

/** What Directus does with the rights of whoever logs the call. */
export interface CallDoors {
	/** Creates a contact and answers its key. */
	readonly createContact: (trx: Db, row: object) => Promise<string>;
	/** Creates a ticket and answers its key. */
	readonly createTicket: (trx: Db, row: object) => Promise<string>;
	/** Of these contacts those that they may see. */
	readonly visibleContacts: (trx: Db, ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * The contact who called: the one that is named, a new one, or the only one who has this number. Null where a customer
 * is named instead, or the ticket says who it is.
 *
 * @throws Refusal where nobody has the number, or several have.
 */
export async function whoCalled(db: Db, call: CallRequest, doors: CallDoors): Promise<ContactFacts | null> {
	if (call.contact) return known(db, call.contact, doors);
	const found = await contactsOf(db, call.number, doors);
	if (call.new_contact) {
		const { name, organization } = call.new_contact;
		const same = await sameOf(db, found, { name, organization });
		if (same) return same;
		const row = { ...call.new_contact, phone: call.number };
		return readContact(db, await doors.createContact(db, row));
	}
	const [only, ...others] = found;
	if (only !== undefined && others.length === 0) return readContact(db, only);
	if (call.ticket || call.customer) return null;
	throw only === undefined ? nobody(call.number) : several(call.number);
}

async function known(db: Db, id: string, doors: CallDoors): Promise<ContactFacts> {
	const contact = (await doors.visibleContacts(db, [id])).has(id) ? await readContact(db, id) : null;
	if (contact) return contact;
	throw invalid(
		'calls.contact',
		'1.2',
		text(`没有这个联系人（${shown(id)}）`, `there is no contact ${shown(id)}`),
	);
}

async function contactsOf(db: Db, number: string | null, doors: CallDoors): Promise<string[]> {
	const key = contactKey(number);
	if (key === null) return [];
	const found = await findContactsByKey(db, [key]);
	const ours = found.filter(({ role, phone_key }) => role === 'customer' && phone_key === key);
	const ids = ours.map(({ id }) => id);
	const visible = await doors.visibleContacts(db, ids);
	return ids.filter((id) => visible.has(id));
}

/** Somebody of this name and number there already: nobody is entered twice. */
async function sameOf(
	db: Db,
	ids: readonly string[],
	{ name, organization }: { name: string; organization: string },
): Promise<ContactFacts | null> {
	for (const { id, name: other } of await readContactData(db, ids)) {
		if (other.trim() !== name) continue;
		const contact = await readContact(db, id);
		if (contact?.organization === organization) return contact;
	}
	return null;
}

function nobody(number: string | null): Refusal {
	return invalid(
		'calls.contact',
		'1.2',
		number === null
			? text(
					'号码未显示，请选择联系人或填写新联系人',
					'the number is withheld: choose the contact, or enter a new one',
				)
			: text(
					`没有号码为 ${number} 的联系人；请选择联系人或填写新联系人`,
					`no contact has the number ${number}: choose one, or enter a new one`,
				),
	);
}

function several(number: string | null): Refusal {
	return invalid(
		'calls.contact',
		'1.2',
		text(
			`多位联系人使用号码 ${number ?? ''}，请选择其中一位`,
			`several contacts have the number ${number ?? ''}: choose one`,
		),
	);
}
