import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../extensions/agreement-desk/src/desk/check-values.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { agreements } from '../../../schema/collections/agreements.ts';
import { commitments } from '../../../schema/collections/commitments.ts';
import { organizations } from '../../../schema/collections/organizations.ts';
import type { CollectionDefinition } from '../../../schema/define.ts';

/** The English words of the refusal, or null. */
function refusalOf(definition: CollectionDefinition, payload: Record<string, unknown>): string | null {
	try {
		checkValues(definition, payload);
		return null;
	} catch (problem) {
		if (problem instanceof Refusal) return problem.text['en-US'];
		throw problem;
	}
}

const key = 'de5c0000-0000-4000-8000-000000000001';

describe('a value that its column can hold', () => {
	it.each([
		[agreements, { code: 'KF-1', title: '标题 🙂', signed_by_provider: '' }],
		[agreements, { code: 'x'.repeat(64) }],
		[agreements, { customer: key, provider: { name: 'New', role: 'provider' } }],
		[agreements, { credit_cap_percent: 12.5, monthly_fee: 1000 }],
		[agreements, { monthly_fee: '1000.50' }],
		[agreements, { credit_cap_percent: null, title: null, customer: null }],
		[commitments, { credit: false, target_value: 0.5 }],
		[organizations, { plan: '金牌', contacts: { create: [], update: [], delete: [] } }],
	])('passes: %#', (definition, payload) => {
		expect(refusalOf(definition, payload)).toBeNull();
	});

	it('is not asked for of parameters and JSON, which have rules of their own', () => {
		expect(
			refusalOf(agreements, { sla_registration_hours: 'two', escalation_ladder: 5, unknown: {} }),
		).toBeNull();
	});
});

describe('a value that it cannot hold is refused by name', () => {
	it.each([
		[agreements, 'code', 7, /must be a text; it is 7/],
		[agreements, 'code', ['x'], /must be a text/],
		[agreements, 'code', 'x'.repeat(65), /at most 64 characters/],
		[agreements, 'title', 'a\0b', /null character/],
		[agreements, 'title', {}, /must be a text/],
		[agreements, 'customer', 'somebody', /is not a key; it is somebody/],
		[agreements, 'customer', 5, /is not a key/],
		[agreements, 'customer', [key], /is not a key/],
		[agreements, 'credit_cap_percent', '20', /must be a number/],
		[agreements, 'credit_cap_percent', Number.NaN, /must be a number/],
		[agreements, 'credit_cap_percent', 1e300, /must be a number/],
		[agreements, 'monthly_fee', -1, /sum of money/],
		[agreements, 'monthly_fee', 0.001, /at most two decimals/],
		[agreements, 'monthly_fee', '1,000', /sum of money/],
		[agreements, 'monthly_fee', 1e21, /sum of money/],
		[commitments, 'credit', 'true', /true or false/],
		[commitments, 'credit', 1, /true or false/],
		[organizations, 'plan', 'x'.repeat(65), /clause 1\.4\.6.*at most 64/],
	])('%#: %s', (definition, name, value, words) => {
		const refusal = refusalOf(definition, { [name]: value });
		expect(refusal).toMatch(new RegExp(`^${definition.collection}\\.${name} \\(clause `));
		expect(refusal).toMatch(words);
	});
});
