import { describe, expect, it } from 'vitest';
import {
	acts,
	bodyOf,
	emptyValues,
	isComplete,
} from '../../../../extensions/agreement-desk/src/module/ticket/acts.ts';
import {
	keysAround,
	neighboursOf,
} from '../../../../extensions/agreement-desk/src/module/ticket/neighbours.ts';

const definition = (name: string) => {
	const found = acts.find(({ act }) => act === name);
	if (!found) throw new Error(`No act ${name}`);
	return found;
};

describe('the dialog of an act', () => {
	it.each([
		['claim', {}, true, {}],
		['transfer', { reason: 'x' }, false, { reason: 'x' }],
		['transfer', { assignee: 'u' }, false, { assignee: 'u' }],
		['transfer', { assignee: 'u', reason: 'x' }, true, { assignee: 'u', reason: 'x' }],
		['assign', { team: 'B' }, true, { team: 'B' }],
		['escalate', { reason: 'x', level: '2' }, true, { reason: 'x', level: 2 }],
		['merge', { ticket: 't' }, true, { into: 't' }],
		['link', { ticket: 't' }, true, { ticket: 't', kind: 'related' }],
		['urgent', { evidence: ' ' }, false, { via: 'phone' }],
		['complex', { reason: 'x' }, true, { complex_reason: 'x', complexity: 'complex' }],
		['accept_escalation', {}, true, {}],
	])('%s with %o', (name, values, complete, body) => {
		const filled = { ...emptyValues(), ...values };
		expect(isComplete(definition(name), filled)).toBe(complete);
		expect(bodyOf(definition(name), filled)).toEqual(body);
	});
});

it('knows the tickets before and after, where there is a list', () => {
	const list = JSON.stringify(['a', 'b', 'c']);
	expect(neighboursOf('b', list)).toEqual({ previous: 'a', next: 'c' });
	expect(neighboursOf('a', list)).toEqual({ previous: null, next: 'b' });
	expect(neighboursOf('x', list)).toEqual({ previous: null, next: null });
	expect(neighboursOf('a', null)).toEqual({ previous: null, next: null });
	expect(neighboursOf('a', 'broken')).toEqual({ previous: null, next: null });
});

it('remembers of a list what was read around a ticket, and nothing beyond a gap', () => {
	const rows = ['a', 'b', null, 'c', 'd', null].map((id) => (id ? { id } : undefined));
	const list = { rowAt: (index: number) => rows[index], total: rows.length };
	expect(keysAround('d', list)).toEqual(['c', 'd']);
	expect(keysAround('a', list)).toEqual(['a', 'b']);
	expect(keysAround('x', list)).toEqual([]);
});
