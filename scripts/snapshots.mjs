#!/usr/bin/env node
// `npm run snapshots`: everything the tests need, a fresh build included, then snapshots/ is written anew.
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
		return runAttached({ command: node, args: ['scripts/write-snapshots.ts'], cwd: root, env });
	},
	{ say: progress.say },
);
