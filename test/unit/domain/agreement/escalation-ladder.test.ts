import { describe, expect, it } from 'vitest';
import {
	defaultLadder,
	ladderSchema,
} from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';

const step = { at_percent: 80, level: 0, notify: ['assignee'], methods: ['email'] };

describe('a ladder', () => {
	it('is put in order', () => {
		const ladder = [200, 50, 100].map((at_percent) => ({ ...step, at_percent }));
		expect(ladderSchema.parse(ladder).map(({ at_percent }) => at_percent)).toEqual([50, 100, 200]);
	});

	it.each([
		['no step', []],
		['a step that tells nobody', [{ ...step, notify: [], methods: [] }]],
		['the first and the last percent', [1, 1000].map((at_percent) => ({ ...step, at_percent }))],
		['ten steps', Array.from({ length: 10 }, (_, i) => ({ ...step, at_percent: 10 + i }))],
	])('may have %s', (_, ladder) => {
		expect(ladderSchema.safeParse(ladder).success).toBe(true);
	});

	it.each<[unknown, string]>([
		[step, 'must be a list of steps'],
		[Array.from({ length: 11 }, (_, i) => ({ ...step, at_percent: 10 + i })), 'must have at most 10 steps'],
		[[step, step], 'names the same at_percent twice'],
		[[80], 'must be {at_percent, level, notify, methods}'],
		[[{ ...step, at_percent: '80' }], 'must be a number'],
		[[{ ...step, at_percent: 80.5 }], 'must be a whole number'],
		[[{ ...step, at_percent: 0 }], 'must be 1 to 1000'],
		[[{ ...step, level: 4 }], 'must be 0 to 3'],
		[[{ ...step, notify: 'assignee' }], 'must be a list'],
		[[{ ...step, methods: 'email' }], 'must be a list'],
		[[{ ...step, notify: ['ceo'] }], 'must be one of assignee, team_lead, manager'],
		[[{ ...step, methods: ['fax'] }], 'must be one of email, in_app'],
	])('%j: %s', (ladder, sentence) => {
		expect(ladderSchema.safeParse(ladder).error?.issues.map(({ message }) => message)).toEqual([sentence]);
	});

	it.each([
		['two steps at the same percent', [step, { ...step, level: 1 }]],
		['eleven steps', Array.from({ length: 11 }, (_, i) => ({ ...step, at_percent: 10 + i }))],
		['a step at nothing', [{ ...step, at_percent: 0 }]],
		['a step beyond ten times the target', [{ ...step, at_percent: 1001 }]],
		['half a percent', [{ ...step, at_percent: 80.5 }]],
		['a percent as text', [{ ...step, at_percent: '80' }]],
		['a level above three', [{ ...step, level: 4 }]],
		['a level below zero', [{ ...step, level: -1 }]],
		['an unknown role', [{ ...step, notify: ['ceo'] }]],
		['an unknown method', [{ ...step, methods: ['fax'] }]],
		['a misspelt key', [{ ...step, methodes: [] }]],
		['a missing key', [{ at_percent: 80, level: 0, notify: [] }]],
		['no list at all', step],
	])('cannot have %s', (_, ladder) => {
		expect(ladderSchema.safeParse(ladder).success).toBe(false);
	});
});

it('starts by warning at 80 % and escalating one level when the deadline is missed', () => {
	expect(ladderSchema.parse(defaultLadder)).toEqual(defaultLadder);
	expect(defaultLadder.map(({ at_percent, level }) => [at_percent, level])).toEqual([
		[80, 0],
		[100, 1],
	]);
	expect(defaultLadder.map(({ notify }) => notify)).toEqual([['assignee'], ['assignee', 'team_lead']]);
	expect(defaultLadder.every(({ methods }) => methods.length === 2)).toBe(true);
});
