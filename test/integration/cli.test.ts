import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../extensions/agreement-desk/src/documents/read-docx.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { setUpDesk, type TestDesk } from '../support/set-up-desk.ts';
import { call } from '../unit/cli/call.ts';

describe('an agreement on a running instance, written by the command line', () => {
	let instance: Instance;
	let desk: TestDesk;

	beforeAll(async () => {
		instance = await startInstance({ host: directus12, database: 'sqlite', extension: true });
		desk = await setUpDesk(instance, { agreement: { sla_phone_answer_minutes: 7 } });
	});
	afterAll(() => instance?.stop());

	const write = (version: string, ...options: string[]) =>
		call(['agreement', 'write', version, ...options], {
			env: { DESK_URL: `${instance.url}/`, DESK_TOKEN: desk.agent.token },
		});

	it('is found by its id, and by code and version', async () => {
		const byId = await write(desk.agreement, '--language', 'en-US');
		expect(byId).toMatchObject({ code: 0, complaints: [] });
		expect(byId.out).toMatch(/^2\.1\.1 .*within 7 minutes/m);
		expect((await write('KF-TEST@1.0', '--language', 'en-US')).out).toBe(byId.out);
	});

	it('comes in every format', async () => {
		expect((await write('KF-TEST@1.0', '--format', 'markdown')).out).toMatch(/^\*\*2\.1\.1 .*7分钟/m);
		const { written } = await write('KF-TEST@1.0', '--out', 'a.docx');
		expect(await readDocx(written.get('a.docx') ?? Buffer.alloc(0))).toMatch(/^2\.1\.1 .*7分钟/m);
	});

	it('can be read back', async () => {
		const { out } = await call(['agreement', 'read', '-'], { input: (await write('KF-TEST@1.0')).out });
		expect(JSON.parse(out)).toHaveProperty(['parameters', 'sla.phone.answer_minutes'], 7);
	});

	it.each([
		['KF-TEST@2.0', [], /^There is no agreement version KF-TEST@2\.0 on http:/],
		['nothing', [], /^http:.* refused: .*nothing.* \(HTTP 400\)$/],
		['8f14e45f-ceea-467f-9575-29fbf2bd1f4c', [], /^http:.* refused: .* \(HTTP 403\)$/],
		['KF-TEST@1.0', ['--token', 'wrong'], /^http:.* refused: .* \(HTTP 401\)$/],
	])('is refused in one sentence, with code 1: %s %j', async (version, options, sentence) => {
		const { code, out, complaints } = await write(version, ...options);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(complaints).toEqual([expect.stringMatching(sentence)]);
	});
});
