import { describe, expect, it } from 'vitest';
import { simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { call } from './call.ts';

const request = {
	preset: 'standard',
	clause: '2.1.2',
	received_at: '2026-02-13T17:30:00+08:00',
	ticket: { channel: 'email' },
};

describe('simulate', () => {
	it('prints what the endpoint answers', async () => {
		const { code, out, complaints } = await call(['simulate', 'a.json'], { files: { 'a.json': request } });
		expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
		expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(simulate(request))));
		// the first vector of the agreement: through a make-up Saturday
		expect(JSON.parse(out)).toMatchObject({
			timers: [{ branch: 'a', due_local: '2026-02-14T14:00:00+08:00' }],
		});
	});

	it('prints the explanations alone with --text, in the language of the reader', async () => {
		const english = await call(['simulate', '--text', '-'], { input: request });
		expect(english.out).toMatch(/^2\.1\.2 .*14:00.*\n$/);
		expect(english.out).not.toMatch(/\p{Script=Han}/u);
		const chinese = await call(['simulate', '--text', '-'], { input: request, env: { LANG: 'zh_CN.UTF-8' } });
		expect(chinese.out).toMatch(/^2\.1\.2 .*14:00.*\p{Script=Han}/u);
	});

	it('tells with --text why there is no timer', async () => {
		const input = { ...request, ticket: { channel: 'phone' } };
		const { code, out } = await call(['simulate', '--text', '-'], { input });
		expect(code).toBe(0);
		expect(out).toMatch(/^2\.1\.2a: \S/);
	});

	it.each([
		['nonsense', /^stdin is not valid JSON: /],
		[[], /./],
		[{ ...request, received_at: 'yesterday' }, /received_at/],
		[{ ...request, clause: '9.9' }, /clause/],
		[
			{ ...request, parameters: { 'sla.email.first_reply_hours': -1 } },
			/sla\.email\.first_reply_hours.*2\.1\.2/,
		],
		[{ ...request, agreement: 'ACME@1' }, /agreement.*no.* to ask/],
		[{ ...request, colour: 'red' }, /colour/],
	])('answers %j with one sentence and code 2', async (input, sentence) => {
		const { code, out, complaints } = await call(['simulate', '-'], { input });
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([expect.stringMatching(sentence)]);
		expect(complaints[0]).not.toContain('\n');
	});
});
