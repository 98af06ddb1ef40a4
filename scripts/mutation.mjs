#!/usr/bin/env node
// `npm run mutation [-- FOLDERS]`: changes the domain in small ways, a folder after the other, and counts the
// changes that its tests do not notice. docs/quality.md says what came out.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './lib/prepare.mjs';
import { createProgress } from './lib/progress.mjs';
import { runAttached } from './lib/run-attached.mjs';
import { runMain } from './lib/run-main.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const domain = path.join(root, 'extensions/agreement-desk/src/domain');
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const progress = createProgress({ stream: process.stderr });

/** Every folder that holds code itself, by its path in the domain. */
function foldersWithCode() {
	const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.ts'),
	);
	return [...new Set(files.map((file) => path.dirname(file)))].sort();
}

function foldersAskedFor() {
	const known = foldersWithCode();
	const asked = process.argv.slice(2);
	const unknown = asked.filter((folder) => !known.includes(folder));
	if (unknown.length > 0)
		throw new Error(`No such folder: ${unknown.join(', ')}. There are ${known.join(', ')}`);
	return asked.length > 0 ? asked : known;
}

runMain(
	async () => {
		const folders = foldersAskedFor();
		const { node, env } = await prepare({ root, progress, env: process.env, hosts: [], built: false });
		let worst = 0;
		for (const folder of folders) {
			const args = [stryker, 'run'];
			const code = await runAttached({
				command: node,
				args,
				cwd: root,
				env: { ...env, MUTATION_FOLDER: folder },
			});
			worst = Math.max(worst, code);
		}
		return worst;
	},
	{ say: progress.say },
);
