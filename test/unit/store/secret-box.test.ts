import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretBoxOf, type SecretPlace } from '../../../extensions/agreement-desk/src/store/secret-box.ts';

const place: SecretPlace = { collection: 'desk_channels', column: 'smtp_password', row: 'email' };

describe('the box of an instance', () => {
	it('gives back what was put in, and shows nothing of it', () => {
		const box = secretBoxOf({ SECRET: 'first' });
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 8 }), (plain) => {
				const wellFormed = plain.toWellFormed();
				const sealed = box.seal(wellFormed, place);
				expect(sealed).toMatch(/^desk1:[0-9a-f]{8}:[A-Za-z0-9_-]+$/);
				expect(sealed).not.toContain(wellFormed);
				expect(box.open(sealed, place)).toBe(wellFormed);
			}),
		);
	});

	it('seals the same text differently each time, so that equal passwords do not look equal', () => {
		const box = secretBoxOf({ SECRET: 'first' });
		expect(box.seal('x', place)).not.toBe(box.seal('x', place));
	});

	it.each<[string, Partial<SecretPlace>]>([
		['row', { row: 'other' }],
		['column', { column: 'signing_secret' }],
		['collection', { collection: 'desk_agents' }],
	])('opens in its own place only, not in another %s', (_what, elsewhere) => {
		const box = secretBoxOf({ SECRET: 'first' });
		expect(box.open(box.seal('x', place), { ...place, ...elsewhere })).toBeNull();
	});

	it('finds its row by a key in another case, as MySQL does', () => {
		const box = secretBoxOf({ SECRET: 'first' });
		expect(box.open(box.seal('x', place), { ...place, row: 'EMAIL ' })).toBe('x');
	});

	it('opens nothing that was changed, cut, or never sealed', () => {
		const box = secretBoxOf({ SECRET: 'first' });
		const sealed = box.seal('correct horse', place);
		const [, id = '', content = ''] = sealed.split(':');
		const bytes = Buffer.from(content, 'base64url');
		for (let at = 0; at < bytes.length; at += 1) {
			const changed = Buffer.from(bytes);
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(box.open(`desk1:${id}:${changed.toString('base64url')}`, place)).toBeNull();
			expect(box.open(`desk1:${id}:${bytes.subarray(0, at).toString('base64url')}`, place)).toBeNull();
		}
		for (const other of ['', 'correct horse', 'desk1:', `desk1:00000000:${content}`]) {
			expect(box.open(other, place)).toBeNull();
		}
	});

	it('prefers the key that is its own to SECRET, and still opens what SECRET sealed', () => {
		const before = secretBoxOf({ SECRET: 'first' }).seal('x', place);
		const box = secretBoxOf({ SECRET: 'first', DESK_SECRET_KEY: 'own' });
		expect(box.open(before, place)).toBe('x');
		expect(box.isOutdated(before)).toBe(true);
		const now = box.seal('x', place);
		expect(box.isOutdated(now)).toBe(false);
		expect(secretBoxOf({ SECRET: 'first' }).open(now, place)).toBeNull();
	});

	it.each([
		[{ SECRET: 'second', DESK_FORMER_SECRETS: 'zero,first' }],
		[{ SECRET: 'second', DESK_FORMER_SECRETS: ['zero', 'first'] }],
		[{ DESK_SECRET_KEY: 'second', DESK_FORMER_SECRET_KEYS: 'first' }],
	])('opens what a key sealed that was replaced: %j', (env) => {
		const before = secretBoxOf({ SECRET: 'first' }).seal('x', place);
		expect(secretBoxOf(env).open(before, place)).toBe('x');
		expect(secretBoxOf({ SECRET: 'second' }).open(before, place)).toBeNull();
	});

	it.each([[{}], [{ SECRET: '' }], [{ SECRET: null }]])('has no key without a lasting secret: %j', (env) => {
		const box = secretBoxOf(env);
		expect(box.hasKey).toBe(false);
		expect(() => box.seal('x', place)).toThrow('SECRET');
		expect(box.open('x', place)).toBeNull();
	});
});
