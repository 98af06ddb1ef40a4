import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './databases.ts';

const manifest = {
	name: 'directus-extension-probe',
	version: '1.0.0',
	type: 'module',
	'directus:extension': {
		type: 'bundle',
		path: { app: 'dist/app.js', api: 'dist/api.js' },
		entries: [{ type: 'endpoint', name: 'probe', source: 'src/index.ts' }],
		host: '^11.17.0 || ^12.0.0',
	},
};

const api = `
export const hooks = [];
export const operations = [];
export const endpoints = [{
	name: 'probe',
	config: (router) => router.get('/', (_, response) => response.json({ zone: process.env.TZ })),
}];
`;

/** Writes the smallest bundle there is, as built, and returns its folder: GET /probe tells the time zone. */
export async function probeExtension(): Promise<string> {
	const folder = await temporaryFolder('probe');
	await mkdir(join(folder, 'dist'));
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
	await writeFile(join(folder, 'dist/api.js'), api);
	await writeFile(join(folder, 'dist/app.js'), 'export const modules = [];\n');
	return folder;
}
