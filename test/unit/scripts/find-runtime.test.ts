import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRuntime, hasPackages } from '../../../scripts/lib/find-runtime.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const manifest = JSON.stringify({ dependencies: { luxon: '3.7.2', zod: '4.6.7' } });
const installed = (version: string) => JSON.stringify({ version });

/** A project with these packages of the two that its extension asks for. */
function project(packages: Record<string, string>) {
	const root = temporaryFolder({ 'extensions/one/package.json': manifest, ...packages });
	return { root, extension: path.join(root, 'extensions/one') };
}

const both = {
	'node_modules/luxon/package.json': installed('3.7.2'),
	'extensions/one/node_modules/zod/package.json': installed('4.6.7'),
};

describe('packages', () => {
	test('may lie in either folder', () => expect(hasPackages(project(both))).toBe(true));

	test('are missing when one is', () => {
		expect(hasPackages(project({ 'node_modules/luxon/package.json': installed('3.7.2') }))).toBe(false);
	});

	test('are missing in another version', () => {
		const other = { ...both, 'node_modules/luxon/package.json': installed('3.7.1') };
		expect(hasPackages(project(other))).toBe(false);
	});

	test('of a folder without any are missing', () => expect(hasPackages(project({}))).toBe(false));
});

test('the running Node is taken as it is once packages are there, and only then', () => {
	// the tests run on Node 22
	expect(findRuntime(project(both))).toBe(process.execPath);
	expect(findRuntime(project({}))).toBeUndefined();
});
