import { describe, expect, it } from 'vitest';
import { commands } from '../../../extensions/agreement-desk/src/cli/commands.ts';
import { call } from './call.ts';

const names = commands.map(({ words }) => words.join(' '));

describe('help', () => {
	it.each([['--help'], ['-h'], ['help']])('of the whole lists every command: %s', async (flag) => {
		const { code, out, complaints } = await call([flag]);
		expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
		for (const name of names) expect(out).toContain(`\n  ${name} `);
	});

	it.each(names)('of %s begins with its usage and explains its options', async (name) => {
		const { code, out } = await call([...name.split(' '), '--help']);
		expect(code).toBe(0);
		expect(out).toMatch(new RegExp(`^desk ${name} (?:[A-Z]+ |\\[)`));
		const command = commands.find(({ words }) => words.join(' ') === name);
		for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`\n  --${option} `);
	});

	it('is in Chinese for who reads Chinese', async () => {
		const { out } = await call(['vectors', '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
		expect(out).toContain('用测试向量文件检验计时引擎');
		const english = await call(['vectors', '--help'], { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' } });
		expect(english.out).not.toMatch(/\p{Script=Han}/u);
	});

	it('is given instead of doing anything', async () => {
		const { code, out } = await call(['vectors', 'missing.json', '--help']);
		expect({ code, begins: out.startsWith('desk vectors FILE') }).toEqual({ code: 0, begins: true });
	});
});

it.each([['--version'], ['-v']])('tells its version: %s', async (flag) => {
	expect(await call([flag])).toMatchObject({ code: 0, out: '1.2.3\n', complaints: [] });
});

describe('a wrong call', () => {
	it.each([
		[[], /^Name a command: vectors, /],
		[['vektors'], /^There is no command "vektors"; there are: vectors, /],
		[['agreement'], /^There is no command "agreement"; there are: agreement .*write/],
		[['agreement', 'burn', 'x'], /^There is no command "agreement burn"; there are: agreement .*write/],
		[['--text', 'vectors'], /^There is no command "--text"/],
		[['vectors'], /^FILE is missing\. Usage: desk vectors FILE \[--text\]$/],
		[['vectors', 'a', 'b'], /^"b" is one too many\. Usage: desk vectors/],
		[['vectors', 'a', '--loud'], /^Unknown option '--loud'\. Usage: desk vectors/],
		[['vectors', 'a', '--text=yes'], /--text.*\. Usage: desk vectors/],
		[['agreement', 'write', 'a', '--out'], /--out.*\. Usage: desk agreement write/],
		[['verify'], /^Name the instance with --url or the variable DESK_URL$/],
		[['verify', 'x'], /^"x" is one too many\. Usage: desk verify \[--url URL\]/],
		[['verify', '--url', 'here'], /^--url must be an http\(s\) address, not here$/],
	])('%j is answered with one sentence and code 2', async (args, sentence) => {
		const { code, out, complaints } = await call(args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(complaints).toEqual([expect.stringMatching(sentence)]);
		expect(complaints[0]).not.toContain('\n');
	});

	it('is answered in Chinese to who reads Chinese', async () => {
		const { complaints } = await call(['vectors'], { env: { LC_ALL: 'zh_CN.UTF-8' } });
		expect(complaints).toEqual(['缺少 FILE。用法：desk vectors FILE [--text]']);
	});
});

it('ends with a sentence, not with a stack, where the program itself is at fault', async () => {
	const broken: Buffer = Object.defineProperty(Buffer.from('{}'), 'length', {
		get: () => {
			throw new Error('the bytes are gone');
		},
	});
	const { code, complaints } = await call(['vectors', 'a.json'], { files: { 'a.json': broken } });
	expect(code).toBe(1);
	expect(complaints).toEqual(['The program failed: the bytes are gone']);
});
