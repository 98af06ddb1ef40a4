import { expect, test } from 'vitest';
import { lastLines, lineCutter, meaning } from '../../../scripts/lib/child-output.mjs';

test.each([
	['npm http fetch GET 200 https://registry.test/knex 12ms (cache miss)', 'fetched knex'],
	['npm http fetch GET 200 https://registry.test/@scope%2fname 12ms', 'fetched @scope/name'],
	['npm http fetch GET 200 https://registry.test/knex/-/knex-3.1.0.tgz 12ms', 'fetched knex-3.1.0'],
	[
		'npm info run sqlite3@6.0.1 install node_modules/sqlite3 prebuild-install -r napi || node-gyp rebuild',
		'compiling sqlite3@6.0.1, which takes minutes',
	],
	['npm info run sqlite3@6.0.1 install { code: 0, signal: null }', 'sqlite3@6.0.1 is ready'],
	['npm info run sqlite3@6.0.1 install { code: 1, signal: null }', 'sqlite3@6.0.1 failed'],
	['\u001b[32mRunning migrations...\u001b[0m', 'Running migrations...'],
	['x'.repeat(300), `${'x'.repeat(99)}…`],
])('%s', (line, text) => {
	expect(meaning(line)).toBe(text);
});

test.each([
	'',
	'   ',
	'}',
	'───',
	'npm warn Unknown user config',
	'npm verbose stack',
	'npm info using npm@10',
])('nothing is said of "%s"', (line) => {
	expect(meaning(line)).toBeUndefined();
});

test('chunks are cut into lines wherever they are broken', () => {
	const lines: string[] = [];
	const cutter = lineCutter((line) => lines.push(line));
	for (const chunk of ['one\ntw', 'o\r\nthree\rfo', 'ur']) cutter.push(chunk);
	expect(lines).toEqual(['one', 'two', 'three']);
	cutter.end();
	cutter.end();
	expect(lines).toEqual(['one', 'two', 'three', 'four']);
});

test('only the last lines are kept', () => {
	const kept = lastLines(2);
	for (const line of ['one', '', 'two', '\u001b[31mthree\u001b[0m']) kept.push(line);
	expect(kept.lines()).toEqual(['two', 'three']);
});
