#!/usr/bin/env node
// The app side of the extension alone, in seconds: for work on the screens of the studio. `--watch` builds again after
// each change; every option is one of `directus-extension build`, such as `--no-minify`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const extension = path.join(import.meta.dirname, '../extensions/agreement-desk');
const appTypes = ['module', 'interface', 'display', 'panel', 'operation'];
const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
/** @type {{ type: string, name: string, source: string | { app: string } }[]} */
const all = manifest['directus:extension'].entries;
const entries = all
	.filter(({ type }) => appTypes.includes(type))
	.map(({ type, name, source }) => ({
		...{ type, name },
		// the builder insists on an API side of an operation; here it is one that needs no building
		source: typeof source === 'string' ? source : { app: source.app, api: source.app },
	}));

const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'desk-studio-'));
const output = { app: 'dist/app.js', api: path.join(elsewhere, 'api.js') };
const { status } = spawnSync(
	'npx',
	[
		...['directus-extension', 'build', '--type', 'bundle'],
		...['--input', JSON.stringify(entries), '--output', JSON.stringify(output)],
		...process.argv.slice(2),
	],
	{ cwd: extension, stdio: 'inherit' },
);
rmSync(elsewhere, { recursive: true, force: true });
process.exit(status ?? 1);
