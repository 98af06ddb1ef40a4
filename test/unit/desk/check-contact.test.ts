import { expect, it } from 'vitest';
import { checkContact } from '../../../extensions/agreement-desk/src/desk/check-contact.ts';

it.each([undefined, null, 'wang@example.com', 'first.last+desk@mail.example.co.uk'])(
	'accepts %j',
	(email) => {
		expect(() => checkContact({ email })).not.toThrow();
	},
);

it.each(['', 'wang', 'wang@', '@example.com', 'a b@example.com', 'a@example.com, b@example.com', 4])(
	'refuses %j, to which no acknowledgement could go',
	(email) => {
		expect(() => checkContact({ email })).toThrow(
			/^desk_contacts\.email \(clause 1\.2\): .* is not an e-mail address/,
		);
	},
);
