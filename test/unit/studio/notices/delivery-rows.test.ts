import { describe, expect, it } from 'vitest';
import {
	rowsOf,
	type SentTo,
} from '../../../../extensions/agreement-desk/src/module/notices/delivery-rows.ts';

const sent = (changes: Partial<SentTo> = {}): SentTo => ({
	id: 'n',
	method: 'email',
	state: 'sent',
	recipient: 'li@customer.example',
	recipient_contact: { id: 'li', name: 'Li Lei' },
	sent_at: '2026-11-23T02:00:00Z',
	delivered_at: null,
	provider_response: '250 ok',
	last_error: null,
	...changes,
});
const delivery = {
	required: 2,
	delivered: 1,
	open: 0,
	by_method: {},
	recipients: ['li', 'han'].map((contact) => ({ contact, delivered_at: null, by: null, proof: null })),
};
const contacts = [
	{ id: 'li', name: 'Li Lei' },
	{ id: 'han', name: 'Han Meimei' },
];

describe('whom a notice reached', () => {
	it('tells what was sent with its proof, and who has nothing yet', () => {
		const rows = rowsOf({ delivery, proofs: [] }, { sent: [sent()], contacts });
		expect(rows).toMatchObject([
			{ name: 'Li Lei', method: 'email', state: 'sent', proof: '250 ok', notification: 'n' },
			{ name: 'Han Meimei', state: null, notification: null },
		]);
	});
	it('tells why something did not arrive', () => {
		const lost = sent({ state: 'dead', last_error: '550 no such user' });
		expect(rowsOf({ delivery, proofs: [] }, { sent: [lost], contacts })[0]?.proof).toBe('550 no such user');
	});
	it('counts a courier as proof', () => {
		const proof = {
			...{ contact: 'han', kind: 'courier' as const, number: 'SF1', file: null, note: 'At the gate' },
			...{ delivered_at: '2026-11-24T00:00:00Z', recorded_at: '2026-11-24T02:00:00Z', recorded_by: null },
		};
		const rows = rowsOf({ delivery, proofs: [proof] }, { sent: [sent()], contacts });
		expect(rows).toHaveLength(2);
		expect(rows[1]).toMatchObject({ name: 'Han Meimei', proofKind: 'courier', proof: 'SF1 · At the gate' });
	});
});
