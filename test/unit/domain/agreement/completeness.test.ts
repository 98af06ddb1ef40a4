import { expect, it } from 'vitest';
import { completenessOf } from '../../../../extensions/agreement-desk/src/domain/agreement/completeness.ts';
import { placeholderKeys } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { standardParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

it('an empty agreement has none of its 27 blanks filled', () => {
	const { placeholders, supplementary, reading, missing } = completenessOf({});
	expect(placeholders).toEqual({ filled: 0, of: 27 });
	expect([supplementary.filled, reading.filled]).toEqual([0, 0]);
	expect(missing).toEqual(placeholderKeys);
});

it('the usual one lacks the parties, the channels and what only they can say', () => {
	const { placeholders, supplementary, reading, missing } = completenessOf(standardParameters());
	expect(missing.length).toBe(11);
	expect(placeholders).toEqual({ filled: 16, of: 27 });
	expect(supplementary.filled).toBe(supplementary.of);
	expect(reading.filled).toBe(reading.of);
});

it('what says "none" or zero is filled, and what stands beside a blank does not count as one', () => {
	const { placeholders } = completenessOf({
		'languages.additional': [],
		'notice.suspension_days': 0,
		'provider.uscc': '91110000100000000X',
	});
	expect(placeholders.filled).toBe(2);
});
