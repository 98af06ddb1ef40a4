import { resolve } from 'node:path';
import directus11Package from '../../hosts/directus-11/package.json' with { type: 'json' };
import directus12Package from '../../hosts/directus-12/package.json' with { type: 'json' };

export type HostLine = '11' | '12';

export type Host = {
	line: HostLine;
	/** The exact release, as pinned in the host's own package.json. */
	version: string;
	/** The command-line entry to run with Node 22. */
	cli: string;
};

/**
 * The CLI is entered behind `directus/cli.js`: that file only asks the npm registry for a newer release
 * first, which costs half a second a start and puts a banner into the log.
 */
function cliOf(line: HostLine): string {
	return resolve(
		import.meta.dirname,
		`../../hosts/directus-${line}/node_modules/@directus/api/dist/cli/run.js`,
	);
}

export const directus11: Host = {
	line: '11',
	version: directus11Package.dependencies.directus,
	cli: cliOf('11'),
};

export const directus12: Host = {
	line: '12',
	version: directus12Package.dependencies.directus,
	cli: cliOf('12'),
};

/** Every host that Agreement Desk promises to run on. */
export const hosts: readonly Host[] = [directus11, directus12];
