import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import { shown } from '../domain/shown.ts';

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
