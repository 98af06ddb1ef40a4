#!/usr/bin/env node
// `npm run --silent desk -- COMMAND`: the command line from its sources. Only the command writes to standard
// output, since what it prints is read by programs.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findRuntime } from './lib/find-runtime.mjs';
import { prepare } from './lib/prepare.mjs';
import { createProgress } from './lib/progress.mjs';
import { runInherited } from './lib/run-inherited.mjs';
import { runMain } from './lib/run-main.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const extension = path.join(root, 'extensions/agreement-desk');
const main = path.join(extension, 'src/cli/main.ts');
const { env } = process;

// npm runs a script in the project's folder; file names are meant from where npm was called
const folder = (env.npm_lifecycle_event === 'desk' && env.INIT_CWD) || process.cwd();
const runtime = findRuntime({ root, extension });

if (runtime === process.execPath) {
	process.chdir(folder);
	await import(pathToFileURL(main).href);
} else {
	const progress = createProgress({ stream: process.stderr });
	runMain(
		async () => {
			const node = runtime || (await prepare({ root, progress, env, hosts: [], built: false })).node;
			return runInherited({ command: node, args: [main, ...process.argv.slice(2)], cwd: folder });
		},
		{ say: progress.say },
	);
}
