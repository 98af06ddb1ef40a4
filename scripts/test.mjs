#!/usr/bin/env node
// `npm test [-- ARGUMENTS OF VITEST]`: everything the tests need, then the tests.
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
		const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
		return runAttached({ command: node, args, cwd: root, env });
	},
	{ say: progress.say },
);
