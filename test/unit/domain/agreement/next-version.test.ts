import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextVersion } from '../../../../extensions/agreement-desk/src/domain/agreement/next-version.ts';

describe('the next version', () => {
	it.each([
		['v1', 'v2'],
		['1.0', '1.1'],
		['1.9', '1.10'],
		['2026-1', '2026-2'],
		['2026-01', '2026-02'],
		['2026-09', '2026-10'],
		['1.0.3-beta', '1.0.4-beta'],
		['第1版', '第2版'],
		['99', '100'],
		['draft', 'draft-2'],
		['', '-2'],
		['9'.repeat(20), `1${'0'.repeat(20)}`],
	])('of %s is %s', (version, next) => {
		expect(nextVersion(version)).toBe(next);
	});

	it('passes over those that are taken', () => {
		expect(nextVersion('1.0', ['1.1', '1.2', '1.4'])).toBe('1.3');
		expect(nextVersion('final', ['final-2', 'final-3'])).toBe('final-4');
	});

	it('fits its column, even where the old one filled it', () => {
		expect(nextVersion('9'.repeat(32))).toBe(`${'9'.repeat(28)}-2`);
		expect(nextVersion('x'.repeat(32))).toBe(`${'x'.repeat(30)}-2`);
	});

	it('is always another one that nobody has', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 32 }), fc.array(fc.string({ maxLength: 32 })), (version, taken) => {
				const next = nextVersion(version, taken);
				return next.length <= 32 && next !== version && !taken.includes(next);
			}),
			{ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
		);
	});
});
