import { describe, expect, it } from 'vitest';
import { call } from './call.ts';

const calendar = { timezone: 'Asia/Shanghai', weekly: { mon: [['09:00', '18:00']] } };
const start = '2026-11-23T09:00:00+08:00';
const good = { id: 'good', op: 'in_hours', start, expected: true };
const wrong = { id: 'wrong', op: 'in_hours', start, expected: false };
const late = {
	id: 'late',
	start,
	amount: 1,
	unit: 'business_hours',
	due: '2026-11-23T11:00:00+08:00',
	branch: 'b',
};
const unknown = { id: 'unknown', op: 'guess', start, expected: 1 };

describe('vectors', () => {
	it('that all pass are one line and code 0', async () => {
		const files = { 'a.json': { calendar, vectors: [good, good] } };
		expect(await call(['vectors', 'a.json'], { files })).toMatchObject({
			code: 0,
			out: '2 passed, 0 failed\n',
			complaints: [],
		});
	});

	it('that fail are a line of JSON each, before the count, and code 1', async () => {
		const input = { calendar, vectors: [wrong, good, late, unknown] };
		const { code, out, complaints } = await call(['vectors', '-'], { input });
		expect({ code, complaints }).toEqual({ code: 1, complaints: [] });
		const lines = out.trimEnd().split('\n');
		expect(lines.pop()).toBe('1 passed, 3 failed');
		expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
			{ id: 'wrong', expected: { expected: false }, got: { expected: true } },
			{
				id: 'late',
				expected: { due: '2026-11-23T11:00:00+08:00', branch: 'b' },
				got: { due: '2026-11-23T10:00:00+08:00', branch: 'a' },
			},
			{
				id: 'unknown',
				expected: { expected: 1 },
				got: null,
				reason: 'op: "guess" is not one of add, subtract, between, in_hours',
			},
		]);
	});

	it('are told in words with --text', async () => {
		const input = { calendar, vectors: [late, unknown] };
		expect((await call(['vectors', '--text', '-'], { input })).out).toBe(
			[
				'late: due: expected 2026-11-23T11:00:00+08:00, got 2026-11-23T10:00:00+08:00; branch: expected b, got a',
				'unknown: could not be run: op: "guess" is not one of add, subtract, between, in_hours',
				'0 passed, 2 failed',
				'',
			].join('\n'),
		);
	});

	it('may be written with a byte order mark', async () => {
		const input = `\uFEFF${JSON.stringify({ calendar, vectors: [good] })}`;
		expect((await call(['vectors', '-'], { input })).out).toBe('1 passed, 0 failed\n');
	});

	it.each([
		['missing.json', {}, 'missing.json cannot be read: there is no such file'],
		['a.json', { 'a.json': 'nonsense' }, /^a\.json is not valid JSON: /],
		['a.json', { 'a.json': '' }, /^a\.json is not valid JSON: /],
		['a.json', { 'a.json': Buffer.from([0x89, 0x50, 0, 0, 0xff]) }, /^a\.json is not a text file: /],
		['a.json', { 'a.json': {} }, 'a.json is no file of vectors: the file has no list called "vectors"'],
		['a.json', { 'a.json': { vectors: [] } }, 'a.json is no file of vectors: the file holds no vectors'],
	])('cannot be run from %s as %j', async (path, files, sentence) => {
		const { code, out, complaints } = await call(['vectors', path], { files });
		expect({ code, out, complaints }).toEqual({
			code: 2,
			out: '',
			complaints: [typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)],
		});
	});
});
