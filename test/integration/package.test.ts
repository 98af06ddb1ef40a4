import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
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
	expect(paths.sort()).toEqual(['LICENSE', 'README.md', 'dist/api.js', 'dist/app.js', 'package.json']);
	await run('tar', ['-xzf', join(folder, archive?.filename ?? ''), '-C', folder]);
	const extension = join(folder, 'package');
	expect(await readFile(join(extension, 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
	const instance = await startInstance({ host: directus12, database: 'sqlite', extension });
	const status = await instance.request('GET', '/desk/status');
	expect(pick(status.body, 'data.phase')).toBe('ready');
	await instance.stop();
});
