import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { admin } from '../host-env.ts';
import { hosts } from '../hosts.ts';

const folder = resolve(import.meta.dirname, '../../../.cache/test-templates');
// Change the number when what goes into a template changes otherwise than by what is listed.
const madeOf = JSON.stringify([1, hosts.map((host) => host.version), admin]);
const key = createHash('sha256').update(madeOf).digest('hex').slice(0, 12);
const pending = new Map<string, Promise<string>>();

/**
 * The path of a file or folder that is made once per machine, since bootstrapping a Directus takes seconds.
 * `make` fills a path beside it, which is renamed when complete: an interrupted run leaves no half template,
 * and two runs at once do not disturb each other.
 */
export function templateCache(name: string, make: (path: string) => Promise<void>): Promise<string> {
	const path = join(folder, `${name}-${key}`);
	const template = pending.get(path) ?? ensure(path, make);
	pending.set(path, template);
	return template;
}

async function ensure(path: string, make: (path: string) => Promise<void>): Promise<string> {
	if (existsSync(path)) return path;
	await mkdir(folder, { recursive: true });
	const partial = `${path}.${process.pid}.partial`;
	try {
		await make(partial);
		await rename(partial, path).catch((error: unknown) => {
			if (!existsSync(path)) throw error; // another run was quicker
		});
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
	return path;
}
