import { expect, it } from 'vitest';
import { shown, shownApart } from '../../../extensions/agreement-desk/src/domain/shown.ts';

it.each([
	['a text', 'a text'],
	['', ''],
	[4, '4'],
	[null, 'null'],
	[undefined, 'undefined'],
	[{ a: [1, 'two'] }, '{"a":[1,"two"]}'],
	[() => 1, 'undefined'],
	['x'.repeat(100), 'x'.repeat(100)],
	['x'.repeat(101), `${'x'.repeat(100)}…`],
	[['x'.repeat(200)], `["${'x'.repeat(98)}…`],
])('writes %j', (value, written) => {
	expect(shown(value)).toBe(written);
});

it.each([
	['', '""'],
	[' ', '" "'],
	['4', '"4"'],
	['-1.5e3', '"-1.5e3"'],
	['true', '"true"'],
	['null', '"null"'],
	['four', 'four'],
	['2026-11-23', '2026-11-23'],
	[4, '4'],
	[null, 'null'],
])('tells %j from what it looks like', (value, written) => {
	expect(shownApart(value)).toBe(written);
});

it('writes what is nested too deep to be written out, and no half of a character', () => {
	let list: unknown[] = [];
	for (let depth = 0; depth < 100_000; depth++) list = [list];
	expect(shown(list)).toBe('[…]');
	expect(shown({ list })).toBe('{…}');
	expect(shown(`${'x'.repeat(99)}😀`).isWellFormed()).toBe(true);
});
