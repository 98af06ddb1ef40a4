#!/usr/bin/env node
// Part of the extension's build: its command line as one file that runs by itself, on any Node from 20.
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const extension = path.join(import.meta.dirname, '../extensions/agreement-desk');
const outfile = path.join(extension, 'dist/cli.js');

await build({
	entryPoints: [path.join(extension, 'src/cli/main.ts')],
	outfile,
	bundle: true,
	minify: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	legalComments: 'eof',
	logLevel: 'warning',
	// packages of the older kind ask for Node's own modules by `require`, which a module does not have
	banner: {
		js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
	},
});
chmodSync(outfile, 0o755);
