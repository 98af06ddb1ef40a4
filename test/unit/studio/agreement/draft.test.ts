import { describe, expect, it } from 'vitest';
import {
	fromTyped,
	moved,
	sameCell,
	toTyped,
} from '../../../../extensions/agreement-desk/src/module/agreement/draft/cells.ts';
import {
	beside,
	insisting,
	typed,
	withEdit,
	type Edit,
	type Edits,
} from '../../../../extensions/agreement-desk/src/module/agreement/draft/edits.ts';
import { settled } from '../../../../extensions/agreement-desk/src/module/agreement/draft/draft-saver.ts';
import { refusalText } from '../../../../extensions/agreement-desk/src/module/agreement/draft/refusal-text.ts';

describe('a cell', () => {
	it.each([
		['4', 'amount', 4],
		[' 0.5 ', 'amount', 0.5],
		['２４', 'amount', 24],
		['1,000', 'integer', 1000],
		['', 'amount', null],
		['soon', 'amount', 'soon'],
		['4', 'string', '4'],
		['  ', 'text', null],
	] as const)('%j typed into %s is %j', (given, type, stored) => {
		expect(fromTyped(given, { type })).toBe(stored);
	});

	it.each([
		[4, '4'],
		['four', 'four'],
		[null, ''],
		[['a'], ''],
	])('%j is shown as %j', (stored, shown) => expect(toTyped(stored)).toBe(shown));

	it.each([
		[null, '', true],
		[[], null, true],
		[4, 4, true],
		[4, '4', false],
		[['a', 'b'], ['b', 'a'], false],
	])('%j and %j say the same: %j', (one, other, same) => expect(sameCell(one, other)).toBe(same));

	it.each([
		[['a', 'b', 'c'], 1, -1, ['b', 'a', 'c']],
		[['a', 'b', 'c'], 1, 1, ['a', 'c', 'b']],
		[['a', 'b'], 0, -1, ['a', 'b']],
		[['a', 'b'], 1, 1, ['a', 'b']],
	] as const)('%j with entry %i moved by %i', (list, from, by, result) =>
		expect(moved<string>(list, from, by)).toEqual(result),
	);
});

const column = (name: string, stored: unknown) => ({
	...{ name, stored, part: null, unit: null, yesNo: null },
	label: { 'zh-CN': name, 'en-US': name },
	note: { 'zh-CN': '', 'en-US': '' },
	input: { type: 'amount' as const },
});
const value = (stored: unknown) => ({
	key: 'sla.registration_hours' as const,
	columns: [column('hours', stored)],
});
const key = 'sla.registration_hours';
const none: Edits = new Map();

describe('an edit', () => {
	it('begins with what was stored, and ends where that is typed again', () => {
		const edits = typed(none, value(4), { hours: 2 });
		expect(edits.get(key)).toEqual({ cells: { hours: 2 }, seen: { hours: 4 }, state: 'typed', refusal: '' });
		expect(typed(edits, value(4), { hours: 4 }).size).toBe(0);
	});

	it('stays beside a version in which something else has changed', () => {
		const edits = typed(none, value(4), { hours: 2 });
		expect(beside(edits, { [key]: value(4) })).toEqual(edits);
	});

	it('says so when somebody else has changed the same', () => {
		const edits = beside(typed(none, value(4), { hours: 2 }), { [key]: value(3) });
		expect(edits.get(key)).toMatchObject({ cells: { hours: 2 }, state: 'elsewhere' });
	});

	it('is done when somebody else has stored the same', () => {
		expect(beside(typed(none, value(4), { hours: 2 }), { [key]: value(2) }).size).toBe(0);
	});

	it('can insist on what was typed, having seen what is stored', () => {
		const edits = beside(typed(none, value(4), { hours: 2 }), { [key]: value(3) });
		const edit = edits.get(key);
		expect(edit && insisting(edit, value(3))).toEqual({
			...{ cells: { hours: 2 }, seen: { hours: 3 }, state: 'typed', refusal: '' },
		});
	});
});

describe('an answer', () => {
	const sent: Edit = { cells: { hours: 2 }, seen: { hours: 4 }, state: 'typed', refusal: '' };
	const saving = withEdit(none, key, { ...sent, state: 'saving' });

	it('ends the edit that was saved', () => {
		expect(settled(saving, { key, sent, saved: true }).size).toBe(0);
	});
	it('leaves what was typed meanwhile, on top of what was saved', () => {
		const newer = withEdit(none, key, { ...sent, cells: { hours: 1 } });
		expect(settled(newer, { key, sent, saved: true }).get(key)).toEqual({
			...{ cells: { hours: 1 }, seen: { hours: 2 }, state: 'typed', refusal: '' },
		});
	});
	it('keeps what was typed where somebody else was faster', () => {
		expect(settled(saving, { key, sent, saved: false }).get(key)).toMatchObject({
			...{ cells: { hours: 2 }, state: 'elsewhere' },
		});
	});
});

describe('the sentence of a refusal', () => {
	it.each([
		[
			'Invalid payload. desk_agreements.sla_registration_hours (clause 2.1.4): sla.registration_hours must be above zero; it is -1.',
			'must be above zero; it is -1',
		],
		[
			'Invalid payload. desk_agreements.sla_registration_hours（第 2.1.4 条）：sla.registration_hours 必须大于零（当前为 -1）.',
			'必须大于零（当前为 -1）',
		],
		[
			'Invalid payload. desk_agreements.target_custom (clause 2.5.3): target.custom[] must be a list.',
			'must be a list',
		],
		[
			'Invalid payload. desk_agreements.a (clause 1.1): a is wrong; desk_agreements.b (clause 1.2): b is wrong.',
			'desk_agreements.a (clause 1.1): a is wrong; desk_agreements.b (clause 1.2): b is wrong',
		],
		["You don't have permission to access this.", "You don't have permission to access this"],
	])('%j', (message, said) => expect(refusalText(message)).toBe(said));
});
