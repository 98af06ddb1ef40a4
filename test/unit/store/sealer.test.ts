import { describe, expect, it } from 'vitest';
import { sealerOf } from '../../../extensions/agreement-desk/src/store/sealer.ts';

const end = { length: 3, hash: 'ab'.repeat(32) };

describe('the sealer of an instance', () => {
	it('knows its own seals, and no others', () => {
		const sealer = sealerOf({ SECRET: 'first' });
		const seal = sealer.seal('ticket', end) ?? '';
		expect(seal).toMatch(/^[0-9a-f]{64}$/);
		expect(sealer.fits('ticket', end, seal)).toBe(true);
		expect(sealer.fits('other', end, seal)).toBe(false);
		expect(sealer.fits('ticket', { ...end, length: 4 }, seal)).toBe(false);
		expect(sealer.fits('ticket', { ...end, hash: 'cd'.repeat(32) }, seal)).toBe(false);
		expect(sealerOf({ SECRET: 'second' }).fits('ticket', end, seal)).toBe(false);
		for (const nonsense of ['', 'zz', seal.slice(2), `${seal}00`])
			expect(sealer.fits('ticket', end, nonsense)).toBe(false);
	});

	it.each([[{}], [{ SECRET: '' }], [{ SECRET: null }], [{ DESK_FORMER_SECRETS: 'first' }]])(
		'seals nothing without a lasting secret: %j',
		(env) => {
			const sealer = sealerOf(env);
			expect(sealer.hasKey).toBe(false);
			expect(sealer.seal('ticket', end)).toBeNull();
			expect(sealer.fits('ticket', end, '')).toBeNull();
		},
	);

	it('accepts the seals of secrets that were replaced, and seals with the new one', () => {
		const before = sealerOf({ SECRET: 'first' }).seal('ticket', end) ?? '';
		for (const former of ['zero,first', ['zero', 'first'], 'first']) {
			const sealer = sealerOf({ SECRET: 'second', DESK_FORMER_SECRETS: former });
			expect(sealer.fits('ticket', end, before)).toBe(true);
			const now = sealer.seal('ticket', end) ?? '';
			expect(sealerOf({ SECRET: 'second' }).fits('ticket', end, now)).toBe(true);
		}
	});

	it('takes a secret that Directus has read as a number', () => {
		const seal = sealerOf({ SECRET: '12345' }).seal('ticket', end) ?? '';
		expect(sealerOf({ SECRET: 12345 }).fits('ticket', end, seal)).toBe(true);
	});
});
