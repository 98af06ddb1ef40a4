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
import { shownActs } from '../../../../extensions/agreement-desk/src/module/ticket/shown-acts.ts';
import type { ActMove, ActName } from '../../../../extensions/agreement-desk/src/studio/ticket/use-moves.ts';

const definition = (name: string) => {
	const found = acts.find(({ act }) => act === name);
	if (!found) throw new Error(`No act ${name}`);
	return found;
};

describe('the menu of acts', () => {
	const solved = { field: 'ticket', clause: '1.4.2', text: { 'zh-CN': '已解决', 'en-US': 'solved' } };
	const shown = (moves: Partial<Record<ActName, Partial<ActMove>>>) =>
		shownActs(
			(act) => moves[act] && { ...{ act, allowed: true, in_role: true, obstacle: null }, ...moves[act] },
		);

	it('shows what is possible, then what is refused with each reason once, and nothing beyond the role', () => {
		const [handling, ...others] = shown({
			claim: { allowed: false, obstacle: solved },
			assign: { allowed: false, obstacle: solved },
			escalate: {},
			dispute_urgency: { allowed: false, in_role: false, obstacle: solved },
		});
		expect(handling?.possible.map(({ act }) => act)).toEqual(['escalate']);
		expect(handling?.refused).toMatchObject([
			{ why: solved.text, clause: '1.4.2', acts: [{ act: 'claim' }, { act: 'assign' }] },
		]);
		expect(others).toEqual([]);
	});

	it('is empty as long as nothing is known', () => {
		expect(shown({})).toEqual([]);
	});
});

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
