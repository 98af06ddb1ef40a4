import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskKinds, maskValue } from '../../../extensions/agreement-desk/src/studio/mask-value.ts';

describe('a masked value', () => {
	it.each([
		['13812345678', 'phone', '138****5678'],
		['13812345678', 'auto', '138****5678'],
		['', 'auto', ''],
		['not an address', 'email', '******'],
	] as const)('%s as %s is %s', (value, kind, shown) => {
		expect(maskValue(value, kind)).toBe(shown);
	});

	it('is never the value', () => {
		const words = fc.oneof(
			fc.string({ maxLength: 30 }),
			fc.emailAddress(),
			fc.stringMatching(/^\+?[0-9 -]{1,16}$/),
		);
		fc.assert(
			fc.property(words, fc.constantFrom(...maskKinds), (value, kind) => {
				const trimmed = value.trim();
				if (trimmed === '' || /^\*+$/.test(trimmed)) return;
				expect(maskValue(value, kind)).not.toBe(trimmed);
				expect(maskValue(value, kind)).toContain('*');
			}),
		);
	});
});
