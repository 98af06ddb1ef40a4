import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { openRow } from '../../../extensions/agreement-desk/src/desk/secrets/open-row.ts';
import { sealPayload } from '../../../extensions/agreement-desk/src/desk/secrets/seal-payload.ts';
import { secretBoxOf } from '../../../extensions/agreement-desk/src/store/secret-box.ts';
import { channels } from '../../../schema/collections/channels.ts';

const box = secretBoxOf({ SECRET: 'first' });
const sealFor = (payload: object, keys: string[] | null = ['mail'], of = box) =>
	sealPayload(channels, { ...payload }, { box: of, keys });

function refusalOf(work: () => unknown): Refusal {
	try {
		work();
	} catch (problem) {
		return problem as Refusal;
	}
	throw new Error('nothing was refused');
}

describe('a payload with secrets', () => {
	it('comes out with ciphertext that its row opens', () => {
		const sealed = sealFor({ id: 'mail', name: 'Mail', smtp_password: 'hunter2' }, null);
		expect(sealed).toMatchObject({ id: 'mail', name: 'Mail' });
		expect(JSON.stringify(sealed)).not.toContain('hunter2');
		const { row, unreadable } = openRow(channels, { id: 'mail', ...sealed }, box);
		expect(row).toMatchObject({ smtp_password: 'hunter2' });
		expect(unreadable).toEqual([]);
		const other = openRow(channels, { ...sealed, id: 'other' }, box);
		expect(other).toMatchObject({ row: { smtp_password: null }, unreadable: ['smtp_password'] });
	});

	it('seals what looks sealed already, so that nobody can plant the secret of another row', () => {
		const once = String(sealFor({ smtp_password: 'hunter2' })['smtp_password']);
		const twice = sealFor({ smtp_password: once });
		expect(openRow(channels, { id: 'mail', ...twice }, box).row).toMatchObject({ smtp_password: once });
	});

	it.each([
		['the stars that Directus shows are no change', '**********', {}],
		['null clears', null, { smtp_password: null }],
		['an empty text clears', '', { smtp_password: null }],
		['nothing said is no change', undefined, {}],
	])('%s', (_what, value, expected) => {
		const sealed = sealFor({ smtp_password: value });
		expect(JSON.parse(JSON.stringify(sealed))).toEqual(expected);
		expect(Object.keys(sealed)).toEqual(value === undefined ? ['smtp_password'] : Object.keys(expected));
	});

	it.each<[string, unknown]>([
		['a number', 123456],
		['a list', ['hunter2']],
		['half a character', 'hunter2\ud800'],
		['more than a column can take', `hunter2${'x'.repeat(20_000)}`],
	])('refuses %s without repeating it', (_what, value) => {
		const { text } = refusalOf(() => sealFor({ smtp_password: value }));
		expect(text['en-US']).toMatch(/^desk_channels\.smtp_password \(clause 1\.3\.2\): must be a text/);
		expect(text['zh-CN']).toMatch(/^desk_channels\.smtp_password（第 1\.3\.2 条）：必须是文字/);
		expect(JSON.stringify(text)).not.toMatch(/hunter2|123456/);
	});

	it('refuses one secret for several rows, and takes it from them all', () => {
		expect(refusalOf(() => sealFor({ signing_secret: 'x' }, ['a', 'b'])).text['en-US']).toContain('one row');
		expect(sealFor({ signing_secret: null }, ['a', 'b'])).toEqual({ signing_secret: null });
	});

	it('refuses a secret that nobody could read after a restart', () => {
		const { text } = refusalOf(() => sealFor({ smtp_password: 'x' }, ['mail'], secretBoxOf({})));
		expect(text['en-US']).toContain('DESK_SECRET_KEY');
		expect(text['zh-CN']).toContain('DESK_SECRET_KEY');
	});

	it('asks for the key of a new row, to which the secret is bound', () => {
		expect(refusalOf(() => sealFor({ smtp_password: 'x' }, null)).text['en-US']).toMatch(
			/^desk_channels\.id .*required/,
		);
	});
});
