import { expect, test } from 'vitest';
import { isInstalledAsLocked } from '../../../scripts/lib/lock-file.mjs';
import { temporaryFolder } from './temporary-folder.ts';

type Packages = Record<string, object>;

const LOCKED: Packages = {
	'': { name: 'root' },
	'extensions/one': { version: '0.1.0' },
	'node_modules/one': { link: true },
	'node_modules/knex': { version: '3.1.0' },
	'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
};
const INSTALLED: Packages = { 'node_modules/knex': { version: '3.1.0' } };

function folderWith(locked: Packages, installed?: Packages): string {
	return temporaryFolder({
		'package-lock.json': JSON.stringify({ packages: locked }),
		...(installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }),
	});
}

test('an installation that npm finished as locked stands', () => {
	expect(isInstalledAsLocked(folderWith(LOCKED, INSTALLED))).toBe(true);
});

test('one that npm did not finish does not', () => {
	expect(isInstalledAsLocked(folderWith(LOCKED))).toBe(false);
});

test.each<[string, Packages]>([
	['another version', { 'node_modules/knex': { version: '3.0.0' } }],
	['a missing package', {}],
	['a package of another platform', { 'node_modules/knex': { version: '3.1.0', os: ['plan9'] } }],
	[
		'a package of any but this platform',
		{ 'node_modules/knex': { version: '3.1.0', os: [`!${process.platform}`] } },
	],
])('nor does %s', (_what, installed) => {
	expect(isInstalledAsLocked(folderWith(LOCKED, installed))).toBe(false);
});

test('nor one without a lock file, which says nothing of what is wanted', () => {
	expect(isInstalledAsLocked(temporaryFolder())).toBe(false);
});
