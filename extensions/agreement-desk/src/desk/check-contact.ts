import { z } from 'zod';
import { contactKey } from '../domain/conduct/personal-data/contact-key.ts';
import { text } from '../domain/localized-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import { shown } from '../domain/shown.ts';
import type { ContactRow } from '../store/tables.ts';

/** @throws Refusal when acknowledgements to this contact could never arrive. */
export function checkContact(payload: Payload): void {
	const email = payload['email'];
	if (email === undefined || email === null || z.email().safeParse(email).success) return;
	throw invalid(
		'desk_contacts.email',
		'1.2',
		text(`“${shown(email)}”不是有效的邮箱地址`, `"${shown(email)}" is not an e-mail address`),
	);
}

/** The columns that follow from address and number: by which a contact is found that stands in a reply (2.3.4). */
export function contactKeys({ email, phone }: Payload): Partial<ContactRow> {
	const keyOf = (value: unknown) => (typeof value === 'string' ? contactKey(value) : null);
	return {
		// another address has not bounced
		...(email === undefined ? {} : { email_key: keyOf(email), email_bounced_at: null, email_bounce: null }),
		...(phone === undefined ? {} : { phone_key: keyOf(phone) }),
	};
}
