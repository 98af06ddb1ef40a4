#!/usr/bin/env node
// `npm run bench [-- ROWS --json]`: everything the benchmarks need, then the benchmarks. Only they write to
// standard output, since what `--json` prints is read by programs.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from './lib/progress.mjs';
import { prepare } from './lib/prepare.mjs';
import { runAttached } from './lib/run-attached.mjs';
import { runMain } from './lib/run-main.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const progress = createProgress({ stream: process.stderr });

runMain(
	async () => {
		const { node, env } = await prepare({ root, progress, env: process.env, hosts: [11, 12] });
		const args = ['test/bench/main.ts', ...process.argv.slice(2)];
		return runAttached({ command: node, args, cwd: root, env });
	},
	{ say: progress.say },
);
