import { describe, expect, it } from 'vitest';
import { isFrozenIn } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-freeze.ts';
import {
	investigatorProblem,
	respondentProblems,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-independence.ts';
import {
	isBelow,
	proposedLevel,
	proposeLevel,
	type Assessment,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-level.ts';
import type {
	ComplaintLevel,
	ComplaintStage,
} from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { complaint } from './build-complaint.ts';

/** Safety, something to be done at once, complexity, impact: the whole matrix. */
const matrix: readonly [string, ComplaintLevel][] = [
	...['individual', 'several', 'widespread'].flatMap((impact) =>
		['general', 'complex'].flatMap((complexity) =>
			['yes', 'no'].map((now): [string, ComplaintLevel] => [`yes ${now} ${complexity} ${impact}`, 'urgent']),
		),
	),
	['no yes general individual', 'major'],
	['no yes complex individual', 'major'],
	['no yes general several', 'urgent'],
	['no yes complex several', 'urgent'],
	['no yes general widespread', 'urgent'],
	['no yes complex widespread', 'urgent'],
	['no no general individual', 'general'],
	['no no complex individual', 'general'],
	['no no general several', 'general'],
	['no no complex several', 'major'],
	['no no general widespread', 'major'],
	['no no complex widespread', 'major'],
];

describe('the level that an assessment proposes', () => {
	it.each(matrix)('%s: %s', (answers, level) => {
		const [safety, now, complexity, impact] = answers.split(' ');
		expect(
			proposeLevel({
				safety_implication: safety === 'yes',
				immediate_action_needed: now === 'yes',
				complexity: complexity as Assessment['complexity'],
				impact: impact as Assessment['impact'],
			}),
		).toBe(level);
	});

	it('is there for every answer, and not before all are given', () => {
		expect(new Set(matrix.map(([answers]) => answers)).size).toBe(24);
		const all = complaint();
		expect(proposedLevel(all)).toBe('general');
		for (const name of ['safety_implication', 'complexity', 'impact', 'immediate_action_needed']) {
			expect(proposedLevel({ ...all, [name]: null })).toBeNull();
		}
	});

	it('has an order', () => {
		expect(isBelow('general', 'major')).toBe(true);
		expect(isBelow('major', 'urgent')).toBe(true);
		expect(isBelow('urgent', 'urgent')).toBe(false);
		expect(isBelow('urgent', 'general')).toBe(false);
	});
});

describe('an investigator', () => {
	const involved = { assignee: 'assignee', writers: new Set(['writer']) };
	const problem = (investigator: string | null, respondent: string | null = 'accused') =>
		investigatorProblem({ investigator, respondent }, involved)?.text['en-US'] ?? null;

	it.each([
		['accused', 'cannot be the person complained about'],
		['assignee', 'cannot be the assignee of the ticket'],
		['writer', 'has written to the customer about it already'],
	])('who is the %s %s', (user, sentence) => {
		expect(problem(user)).toContain(sentence);
	});

	it.each([null, 'somebody else'])('who is %s has no stake in it', (user) => {
		expect(problem(user)).toBeNull();
		expect(problem(user, null)).toBeNull();
	});
});

describe('who is complained about', () => {
	it('neither drafts, approves nor reviews', () => {
		const all = complaint({ drafted_by: 'accused', approved_by: 'accused', reviewed_by: 'accused' });
		expect(
			respondentProblems(all)
				.map(({ field }) => field)
				.toSorted(),
		).toEqual(['approved_by', 'drafted_by', 'reviewed_by']);
		expect(respondentProblems(complaint())).toEqual([]);
		expect(respondentProblems({ ...all, respondent: null })).toEqual([]);
	});
});

describe('what was decided stays', () => {
	it.each<[ComplaintStage, string, boolean]>([
		['response_drafted', 'decision', false],
		['decision_communicated', 'decision', true],
		['disputed', 'level', true],
		['accepted', 'remedies', false],
		['accepted', 'answer', false],
		['closed', 'remedies', true],
		['closed', 'improvements', false],
		['closed', 'stage', false],
		['withdrawn', 'facts', true],
		['withdrawn', 'satisfaction', false],
	])('%s, %s: %s', (stage, field, frozen) => {
		expect(isFrozenIn(stage, field)).toBe(frozen);
	});
});
