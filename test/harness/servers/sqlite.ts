import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrap } from '../bootstrap.ts';
import type { DatabaseConfig } from '../database-config.ts';
import type { DatabaseMaker } from './database-maker.ts';
import { templateCache } from './template-cache.ts';

/** SQLite databases are files; the template is one, too. */
export async function startSqlite(runDirectory: string): Promise<DatabaseMaker> {
	const folder = join(runDirectory, 'sqlite');
	await mkdir(folder);
	let count = 0;
	const nextFile = () => join(folder, `${(count += 1)}.db`);

	async function copyOfFile(template: string): Promise<DatabaseConfig> {
		const filename = nextFile();
		await copyFile(template, filename);
		return { kind: 'sqlite', filename };
	}

	return {
		async empty() {
			return { kind: 'sqlite', filename: nextFile() };
		},
		async bootstrapped(host) {
			const template = await templateCache(`${host.line}-sqlite`, async (path) => {
				const fresh = nextFile();
				await bootstrap(host, { kind: 'sqlite', filename: fresh }, runDirectory);
				await copyFile(fresh, path);
			});
			return copyOfFile(template);
		},
		copyOf(database) {
			if (database.kind !== 'sqlite') throw new Error(`A ${database.kind} database is no file to copy.`);
			return copyOfFile(database.filename);
		},
	};
}
