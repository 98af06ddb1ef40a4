import { describe, expect, it } from 'vitest';
import {
	contentText,
	type AgreementContent,
} from '../../../../extensions/agreement-desk/src/domain/agreement/agreement-content.ts';
import { commitment, content } from './build-content.ts';

/** The same with the members of every object in the opposite order. */
function turned<T>(value: T): T {
	if (Array.isArray(value)) return value.map(turned) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([name, member]) => [name, turned(member)]),
	) as T;
}

const rich = content({
	monthlyFee: 12_345.6,
	commitments: [commitment(), commitment({ id: 'row-2', key: 'S-2-first', metric: 'first_response' })],
});
const first = rich.commitments[0] ?? commitment();

describe('the text that a hash is taken of', () => {
	it('is written down: whoever has a hash of today can verify it tomorrow', () => {
		const small = content({
			parameters: {
				'sla.phone.answer_minutes': 3,
				'target.csat': { mode: 'percent', value: 90, scale_max: null },
			},
			ladder: [{ at_percent: 100, level: 1, notify: ['manager'], methods: ['email'] }],
			creditTiers: [],
			commitments: [commitment()],
			monthlyFee: 1000.5,
		});
		expect(contentText(small)).toBe(
			'{"calendar":"cal","code":"KF-1","commitments":[{"basis":"business","clause":"S-1","credit":true,' +
				'"force":"obligation","key":"S-1-resolution","metric":"resolution","target_unit":"hours","target_value":8}],' +
				'"creditCapPercent":20,"creditTiers":[],"customer":"c","effectiveFrom":"2026-01-01T00:00:00.000Z",' +
				'"ladder":[{"at_percent":100,"level":1,"methods":["email"],"notify":["manager"]}],"monthlyFee":"1000.50",' +
				'"parameters":{"sla.phone.answer_minutes":3,"target.csat":{"mode":"percent","value":90}},"provider":"p",' +
				'"version":"1.0"}',
		);
	});

	it('does not depend on the order in which things were entered', () => {
		expect(contentText(turned(rich))).toBe(contentText(rich));
		expect(contentText({ ...rich, commitments: rich.commitments.toReversed() })).toBe(contentText(rich));
	});

	it('does not depend on digits that a database may lose', () => {
		const with_ = (value: number) =>
			contentText(content({ parameters: { 'sla.phone.answer_minutes': value } }));
		expect(with_(Math.fround(0.33))).toBe(with_(0.33));
		expect(with_(Math.fround(123.456))).toBe(with_(123.456));
		expect(with_(0.33)).not.toBe(with_(0.34));
	});

	it('does not name the rows in which commitments were kept', () => {
		expect(contentText({ ...rich, commitments: [{ ...first, id: 'x' }] })).toBe(
			contentText({ ...rich, commitments: [{ ...first, id: 'y' }] }),
		);
	});

	it.each<[string, Partial<AgreementContent>]>([
		['the number', { code: 'KF-2' }],
		['the version', { version: '1.1' }],
		['the provider', { provider: null }],
		['the customer', { customer: 'd' }],
		['the calendar', { calendar: 'other' }],
		['the beginning', { effectiveFrom: 0 }],
		['a parameter', { parameters: { ...rich.parameters, 'sla.phone.answer_minutes': 4 } }],
		['a reading', { parameters: { ...rich.parameters, 'reading.bot_counts': true } }],
		['the ladder', { ladder: [] }],
		['the credits', { creditTiers: [] }],
		['the cap', { creditCapPercent: 21 }],
		['a cent of the fee', { monthlyFee: 12_345.61 }],
		['a commitment', { commitments: [{ ...first, target_value: 9 }] }],
		['the loss of a commitment', { commitments: [first] }],
	])('changes with %s', (_, change) => {
		expect(contentText({ ...rich, ...change })).not.toBe(contentText(rich));
	});
});
