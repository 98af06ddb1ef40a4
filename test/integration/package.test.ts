import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../harness/databases.ts';
import { directus12 } from '../harness/hosts.ts';
import { startInstance } from '../harness/instance.ts';
import { pick } from '../harness/pick.ts';

const run = promisify(execFile);
const own = resolve(import.meta.dirname, '../../extensions/agreement-desk');
const packed = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }));

it('the package holds what is needed and nothing else, and works where it is unpacked', async () => {
	const folder = await temporaryFolder('package');
	const { stdout } = await run(
		'npm',
		['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`],
		{
			cwd: own,
		},
	);
	const [archive] = packed.parse(JSON.parse(stdout));
	const paths = archive?.files.map(({ path }) => path) ?? [];
	expect(paths.sort()).toEqual([
		'LICENSE',
		'README.md',
		'dist/api.js',
		'dist/app.js',
		'dist/cli.js',
		'package.json',
	]);
	await run('tar', ['-xzf', join(folder, archive?.filename ?? ''), '-C', folder]);
	const extension = join(folder, 'package');
	expect(await readFile(join(extension, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
	await checkCommandLine(extension, folder);
	const instance = await startInstance({ host: directus12, database: 'sqlite', extension });
	const status = await instance.request('GET', '/desk/status');
	expect(pick(status.body, 'data.phase')).toBe('ready');
	await instance.stop();
});

it('what every page of the studio loads of it is at most 300 kB, as a browser gets it', async () => {
	const app = await readFile(join(own, 'dist/app.js'));
	expect(gzipSync(app).length).toBeLessThan(300_000);
});

const manifestSchema = z.object({ version: z.string(), bin: z.object({ 'agreement-desk': z.string() }) });

/** The program that the package brings, with nothing installed beside it. */
async function checkCommandLine(extension: string, folder: string): Promise<void> {
	const manifest: unknown = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
	const { bin, version } = manifestSchema.parse(manifest);
	const program = join(extension, bin['agreement-desk']);
	expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	const call = (...args: string[]) => run(process.execPath, [program, ...args], { cwd: folder });
	expect((await call('--version')).stdout).toBe(`${version}\n`);
	const vectors = resolve(import.meta.dirname, '../fixtures/vectors/agreement.json');
	expect((await call('vectors', vectors)).stdout).toBe('27 passed, 0 failed\n');
	await call('agreement', 'write', 'standard', '--out', 'standard.docx');
	expect((await readFile(join(folder, 'standard.docx'))).subarray(0, 2).toString()).toBe('PK');
	const read = await call('agreement', 'read', 'standard.docx');
	expect(JSON.parse(read.stdout)).toHaveProperty(['parameters', 'sla.phone.answer_minutes'], 3);
}
