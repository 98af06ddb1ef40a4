import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const main = join(root, 'extensions/agreement-desk/src/cli/main.ts');
const script = join(root, 'scripts/desk.mjs');
const fixtures = join(root, 'test/fixtures/vectors');

interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

interface Setting {
	readonly cwd?: string;
	readonly env?: Record<string, string>;
	readonly input?: string;
}

/** The program as a process of its own. */
async function start(program: string, args: readonly string[], setting: Setting = {}): Promise<Run> {
	const { cwd = fixtures, env = {}, input = '' } = setting;
	const child = spawn(process.execPath, [program, ...args], {
		cwd,
		env: { ...process.env, npm_lifecycle_event: 'test', LC_ALL: 'C', ...env },
	});
	child.stdin.end(input);
	const ended = new Promise<number | null>((done) => child.once('close', done));
	const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
	return { code, out, err };
}

// a process needs half a second, on a busy machine many times that
describe('the program', { timeout: 60_000 }, () => {
	describe.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('on a machine in %s', (TZ) => {
		it.each([
			['agreement.json', '27 passed, 0 failed\n'],
			['business-time.json', '142 passed, 0 failed\n'],
		])('the vectors of %s all pass', async (file, out) => {
			expect(await start(main, ['vectors', file], { env: { TZ } })).toEqual({ code: 0, out, err: '' });
		});

		it('a wall time of a vector is that of its calendar', async () => {
			const calendar = { timezone: 'Asia/Shanghai', weekly: { mon: [['09:00', '18:00']] } };
			const vectors = [
				{ id: 'one', start: '2026-11-23T09:00', branch: 'b', next_opening: '2026-11-23T09:00' },
			];
			const { code, out } = await start(main, ['vectors', '-'], {
				env: { TZ },
				input: JSON.stringify({ calendar, vectors }),
			});
			expect({ code, out }).toEqual({
				code: 1,
				out: '{"id":"one","expected":{"branch":"b"},"got":{"branch":"a"}}\n0 passed, 1 failed\n',
			});
		});
	});

	it('tells the version of the package', async () => {
		const manifest = readFileSync(join(root, 'extensions/agreement-desk/package.json'), 'utf8');
		const { code, out, err } = await start(main, ['--version']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(manifest).toContain(`"version": "${out.trim()}"`);
		expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	it('writes nothing but a sentence about a file that is not there', async () => {
		expect(await start(main, ['vectors', 'absent.json'])).toEqual({
			code: 2,
			out: '',
			err: 'absent.json cannot be read: there is no such file\n',
		});
	});

	it('does not mind a reader that has seen enough', async () => {
		const vectors = Array.from({ length: 20_000 }, (_, i) => ({ id: i }));
		const child = spawn(process.execPath, [main, 'vectors', '-'], { env: { ...process.env, LC_ALL: 'C' } });
		child.stdin.end(JSON.stringify({ vectors }));
		child.stdout.once('data', () => child.stdout.destroy());
		const code = new Promise<number | null>((done) => child.once('exit', done));
		expect(await text(child.stderr)).toBe('');
		expect(await code).toBe(1);
	});

	describe('the script of the repository', () => {
		it('runs it with nothing around its answer, from the folder where npm was called', async () => {
			const env = { npm_lifecycle_event: 'desk', INIT_CWD: fixtures };
			expect(await start(script, ['vectors', 'agreement.json'], { cwd: root, env })).toEqual({
				code: 0,
				out: '27 passed, 0 failed\n',
				err: '',
			});
		});

		it('hands on input and exit codes', async () => {
			expect(await start(script, ['vectors', '-'], { input: '{"vectors":[5]}' })).toMatchObject({
				code: 1,
				err: '',
			});
			expect(await start(script, ['vectors'])).toMatchObject({ code: 2, out: '' });
		});
	});
});
