import type { AgreedMethod, NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readContactsOf } from '../../store/find-audience.ts';
import type { ContactRow, NoticeRow } from '../../store/tables.ts';
import { agreementOfNotice, agreementsOfEverybody, type NoticeAgreement } from './notice-agreement.ts';

/** Somebody to whom a notice goes, and by which of the agreed ways. */
export interface Addressee {
	readonly contact: ContactRow;
	readonly agreement: NoticeAgreement;
	readonly methods: readonly NotificationMethod[];
}

export type Addressed = Pick<NoticeRow, 'agreement' | 'organization' | 'audience' | 'contacts' | 'methods'>;

/** Everybody to whom a notice goes, at `at` (epoch ms). Without a customer: those of every agreement in force. */
export async function audienceOf(db: Db, notice: Addressed, { at }: { at: number }): Promise<Addressee[]> {
	const agreements = await agreementsFor(db, notice, { at });
	const contacts = await readContactsOf(db, [...agreements.keys()]);
	return contacts.filter(isMeant(notice)).flatMap((contact) => {
		const agreement = agreements.get(contact.organization ?? '');
		return agreement ? [{ contact, agreement, methods: waysTo(contact, notice, agreement) }] : [];
	});
}

async function agreementsFor(db: Db, notice: Addressed, context: { at: number }) {
	if (notice.agreement === null && notice.organization === null) return agreementsOfEverybody(db, context);
	const agreement = await agreementOfNotice(db, notice, context);
	const customer = agreement?.row.customer;
	return new Map<string, NoticeAgreement>(agreement && customer ? [[customer, agreement]] : []);
}

function isMeant({ audience, contacts }: Addressed): (contact: ContactRow) => boolean {
	if (audience === 'named_contacts') return ({ named_contact }) => named_contact;
	if (audience !== 'chosen_contacts') return () => true;
	const chosen = new Set((contacts ?? []).map(({ key }) => key));
	return ({ id }) => chosen.has(id);
}

/**
 * In-app notices of customers stand in their portal (`/desk/contacts/:contact/notices`), and no group or webhook is
 * known to be of this customer; what can be sent to a person is mail and text messages.
 */
const sendable: Readonly<Partial<Record<AgreedMethod, NotificationMethod>>> = { email: 'email', sms: 'sms' };

function waysTo(
	{ email, phone }: ContactRow,
	{ methods }: Addressed,
	agreement: NoticeAgreement,
): NotificationMethod[] {
	const wanted = methods ?? agreement.methods;
	return wanted
		.filter((method) => agreement.methods.includes(method))
		.flatMap((method) => sendable[method] ?? [])
		.filter((method) => (method === 'email' ? Boolean(email) : Boolean(phone)));
}
