import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	deliveryOf,
	type OtherProof,
	type SentNotice,
} from '../../../../extensions/agreement-desk/src/domain/notices/delivery.ts';

const mail: SentNotice = {
	contact: 'li',
	method: 'email',
	state: 'sent',
	sentAt: 100,
	receiptAt: null,
	bounce: null,
	proof: '250 ok',
};
const sms: SentNotice = { ...mail, method: 'sms', sentAt: 90, receiptAt: 120, proof: 'receipt 7' };
const courier: OtherProof = { contact: 'li', kind: 'courier', deliveredAt: 80, reference: 'SF 123' };

describe('a notice', () => {
	it.each([
		['a mail that their server took', [mail], [], 100],
		['one that waits', [{ ...mail, state: 'queued', sentAt: null }], [], null],
		['one that came back', [{ ...mail, state: 'bounced', bounce: 'hard' }], [], null],
		['one that came back, of which only the bounce is noted yet', [{ ...mail, bounce: 'soft' }], [], null],
		['one that is merely delayed on its way', [{ ...mail, bounce: 'delayed' }], [], 100],
		['a text message without a receipt', [{ ...sms, receiptAt: null }], [], null],
		['a text message with its receipt', [sms], [], 120],
		['the first of two that arrived', [sms, mail], [], 100],
		[
			'the other one, when the first came back',
			[{ ...mail, state: 'bounced', bounce: 'hard' }, sms],
			[],
			120,
		],
		['a courier', [], [courier], 80],
		['a courier to the customer as such', [], [{ ...courier, contact: null }], 80],
		['nothing that went to somebody else', [{ ...mail, contact: 'han' }], [], null],
	] as const)('is delivered by %s', (_what, sent, proofs, at) => {
		expect(deliveryOf(['li'], sent, proofs).deliveredAt).toBe(at);
	});

	it('is delivered when the last of those whom it has to reach has it', () => {
		const other = { ...mail, contact: 'han', sentAt: 300 };
		expect(deliveryOf(['li', 'han'], [mail], []).deliveredAt).toBeNull();
		const { deliveredAt, arrivals } = deliveryOf(['li', 'han'], [mail, other], [courier]);
		expect(deliveredAt).toBe(300);
		expect(arrivals).toEqual([
			{ contact: 'li', at: 80, by: 'courier', proof: 'SF 123' },
			{ contact: 'han', at: 300, by: 'email', proof: '250 ok' },
		]);
	});

	it('that has to reach nobody is delivered to nobody', () => {
		expect(deliveryOf([], [mail], [courier]).deliveredAt).toBeNull();
	});

	it('counts what was sent by its method, and what is still open', () => {
		const { byMethod, open } = deliveryOf(
			['li'],
			[
				mail,
				{ ...mail, state: 'dead', sentAt: null },
				{ ...mail, state: 'failed' },
				{ ...sms, receiptAt: null },
			],
			[],
		);
		expect(byMethod).toEqual({
			email: { written: 3, delivered: 1, failed: 1, open: 1 },
			sms: { written: 1, delivered: 0, failed: 0, open: 1 },
		});
		expect(open).toBe(2);
	});

	it('is never delivered sooner by losing a proof, nor later by one more', () => {
		const anySent = fc.record({
			contact: fc.constantFrom('li', 'han', null),
			method: fc.constantFrom('email', 'sms', 'webhook'),
			state: fc.constantFrom('queued', 'sent', 'bounced', 'dead'),
			sentAt: fc.option(fc.nat(1000)),
			receiptAt: fc.option(fc.nat(1000)),
			bounce: fc.constantFrom(null, null, 'hard', 'delayed'),
			proof: fc.constant(null),
		} as const);
		fc.assert(
			fc.property(fc.array(anySent, { minLength: 1, maxLength: 12 }), (sent) => {
				const at = (rows: typeof sent) => deliveryOf(['li', 'han'], rows, []).deliveredAt ?? Infinity;
				expect(at(sent.slice(1))).toBeGreaterThanOrEqual(at(sent));
				const { byMethod } = deliveryOf(['li'], sent, []);
				for (const { written, delivered, failed, open } of Object.values(byMethod)) {
					expect(delivered + failed + open).toBe(written);
				}
			}),
		);
	});
});
