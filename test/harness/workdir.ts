import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const extensionsFolder = (workdir: string): string => join(workdir, 'extensions');

/**
 * Makes a folder fit to start Directus in. Without a package.json there, Directus loads no extension at all
 * (it logs "Couldn't load extensions" and goes on).
 */
export async function prepareWorkdir(workdir: string): Promise<void> {
	await mkdir(extensionsFolder(workdir), { recursive: true });
	await mkdir(join(workdir, 'uploads'), { recursive: true });
	await writeFile(join(workdir, 'package.json'), '{ "private": true, "type": "module" }\n');
}
