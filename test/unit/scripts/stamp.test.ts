import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, isStamped, stamp, unstamp } from '../../../scripts/lib/stamp.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const SOURCES = { 'package.json': '{}', 'src/a.ts': 'a', 'src/deep/b.ts': 'b' };
const entries = ['src', 'package.json'];

test('the hash is of names and contents, not of times or of the order asked in', () => {
	const root = temporaryFolder(SOURCES);
	const before = hashOf({ root, entries });
	utimesSync(path.join(root, 'src/a.ts'), new Date(0), new Date(0));
	expect(hashOf({ root, entries: [...entries].reverse() })).toBe(before);
	expect(hashOf({ root: temporaryFolder(SOURCES), entries })).toBe(before);
});

test.each<[string, (root: string) => void]>([
	['a changed file', (root) => writeFileSync(path.join(root, 'src/deep/b.ts'), 'c')],
	['a new file', (root) => writeFileSync(path.join(root, 'src/c.ts'), '')],
	['a file that is gone', (root) => rmSync(path.join(root, 'package.json'))],
])('%s changes the hash', (_what, change) => {
	const root = temporaryFolder(SOURCES);
	const before = hashOf({ root, entries });
	change(root);
	expect(hashOf({ root, entries })).not.toBe(before);
});

test('what is installed or built inside a source folder does not change the hash', () => {
	const root = temporaryFolder(SOURCES);
	const before = hashOf({ root, entries });
	mkdirSync(path.join(root, 'src/node_modules'));
	writeFileSync(path.join(root, 'src/node_modules/x.js'), '');
	expect(hashOf({ root, entries })).toBe(before);
});

test('whatever else the result depends on is part of the hash', () => {
	const root = temporaryFolder(SOURCES);
	const of = (identity: string) => hashOf({ root, entries, also: { identity } });
	expect(of('127 linux x64')).toBe(of('127 linux x64'));
	expect(of('127 linux x64')).not.toBe(of('115 linux x64'));
});

test('a stamp holds for its own hash only, and not when it was taken back', () => {
	const file = path.join(temporaryFolder(), 'stamps/build');
	expect(isStamped(file, 'one')).toBe(false);
	stamp(file, 'one');
	expect(isStamped(file, 'one')).toBe(true);
	expect(isStamped(file, 'two')).toBe(false);
	unstamp(file);
	expect(isStamped(file, 'one')).toBe(false);
});
