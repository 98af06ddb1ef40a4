import { describe, expect, it } from 'vitest';
import {
	complaintProblems,
	takenAway,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-guards.ts';
import type { ComplaintRecord } from '../../../../extensions/agreement-desk/src/domain/lifecycle/complaint-record.ts';
import type { ComplaintStage } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { complaint, usual } from './build-complaint.ts';

const fields = (to: ComplaintStage, given: Partial<ComplaintRecord>, context = usual) =>
	complaintProblems(to, complaint(given), context).map(({ field }) => field);

describe('a complaint is kept from', () => {
	it.each<[ComplaintStage, Partial<ComplaintRecord>, readonly string[]]>([
		['assessed', {}, []],
		['assessed', { description: ' ' }, ['description']],
		['assessed', { product_service: null, remedy_sought: '' }, ['product_service', 'remedy_sought']],
		['assessed', { safety_implication: null }, ['safety_implication']],
		['assessed', { complexity: null, impact: null }, ['complexity', 'impact']],
		['assessed', { immediate_action_needed: null, level: null }, ['immediate_action_needed', 'level']],
		['assessed', { level: null }, ['level']],
		['assessed', { safety_implication: true }, ['level_reason']],
		['assessed', { safety_implication: true, level_reason: ' ' }, ['level_reason']],
		['assessed', { safety_implication: true, level_reason: 'A false alarm' }, []],
		['assessed', { level: 'urgent' }, []],
		['investigating', {}, []],
		['investigating', { investigator: null }, ['investigator']],
		['investigating', { immediate_action_needed: true }, ['immediate_action']],
		['investigating', { immediate_action_needed: true, immediate_action: 'Power cut' }, []],
		['response_drafted', {}, []],
		['response_drafted', { facts: null }, ['facts']],
		['response_drafted', { evidence: null }, []],
		['response_drafted', { evidence: [], level: 'major' }, ['evidence']],
		['response_drafted', { evidence: [], level: 'urgent' }, ['evidence']],
		['response_drafted', { evidence: null, interviews: [{ person: 'A' }], level: 'major' }, []],
		['response_drafted', { stage: 'disputed' }, ['review_outcome']],
		['response_drafted', { stage: 'disputed', review_outcome: 'upheld' }, ['review_outcome']],
		['response_drafted', { stage: 'disputed', review_outcome: 'changed' }, []],
		['response_drafted', { stage: 'external' }, ['review_outcome']],
		['response_drafted', { stage: 'external', external_outcome: 'Lost' }, []],
		['decision_communicated', {}, []],
		['decision_communicated', { root_cause: null, remedies: [] }, ['root_cause', 'remedies']],
		['decision_communicated', { decision: '', decision_reasons: null }, ['decision', 'decision_reasons']],
		[
			'decision_communicated',
			{ appeal_internal: null, appeal_external: [] },
			['appeal_internal', 'appeal_external'],
		],
		['decision_communicated', { remedies: [{ type: 'refund', amount: 1000 }] }, []],
		['decision_communicated', { remedies: [{ type: 'refund', amount: 1000.01 }] }, ['approval']],
		[
			'decision_communicated',
			{
				remedies: [
					{ type: 'refund', amount: 600 },
					{ type: 'compensation', amount: 600 },
				],
			},
			['approval'],
		],
		['accepted', {}, []],
		['accepted', { answer: 'disputed' }, ['answer']],
		['disputed', { answer: 'disputed' }, []],
		['disputed', { answer: 'disputed', answer_words: null }, ['answer_words']],
		['disputed', { answer: null }, ['answer']],
		['external', { external_body: null }, ['external_body']],
	])('%s with %j: %j', (to, given, expected) => {
		expect(fields(to, given)).toEqual(expected);
	});
});

describe('the approval above the limit', () => {
	const costly = { remedies: [{ type: 'compensation', amount: 5000 }] } as const;

	it.each<[Partial<ComplaintRecord>, readonly string[]]>([
		[{ approval: 'approved', approved_by: 'second' }, []],
		[{ approval: 'refused', approved_by: 'second' }, ['approval']],
		[{ approval: 'approved', approved_by: 'drafter' }, ['approval']],
		[{ approval: 'approved', approved_by: null }, ['approval']],
	])('%j', (given, expected) => {
		expect(fields('decision_communicated', { ...costly, remedies: [...costly.remedies], ...given })).toEqual(
			expected,
		);
	});

	it('names the limit', () => {
		const [problem] = complaintProblems(
			'decision_communicated',
			complaint({ remedies: [...costly.remedies] }),
			{ ...usual, approvalLimit: 4999 },
		);
		expect(problem?.text).toEqual({
			'zh-CN': '补救金额超过 4999，须由拟定人以外的主管批准',
			'en-US': 'the remedies exceed 4999; a supervisor other than who drafted them has to approve them',
		});
	});
});

describe('a complaint is not closed', () => {
	it.each<[Partial<ComplaintRecord>, readonly string[]]>([
		[{}, []],
		[{ answer: null }, ['answer']],
		[{ answer: 'no_answer' }, ['answer']],
		[{ decision_communicated_at: null }, ['decision_communicated_at']],
		[{ appeal_external: null }, ['appeal_external']],
		[{ answer: 'disputed' }, ['review_outcome']],
		[{ answer: 'disputed', review_outcome: 'upheld' }, []],
		[{ answer: 'disputed', external_outcome: 'Won' }, []],
		[{ stage: 'external' }, ['external_outcome']],
		[{ stage: 'external', external_outcome: 'Settled' }, []],
		[{ remedies: [{ type: 'refund' }] }, ['remedies']],
		[{ remedies: [{ type: 'refund', declined: true }] }, []],
		[{ improvements: null }, ['improvements']],
		[{ improvements: null, improvements_waived: 'A single slip' }, []],
		[{ satisfaction_asked_at: null }, ['satisfaction_asked_at']],
		[
			{ answer: null, improvements: [], satisfaction_asked_at: null },
			['answer', 'improvements', 'satisfaction_asked_at'],
		],
	])('with %j: %j', (given, expected) => {
		expect(fields('closed', given)).toEqual(expected);
	});

	it('before the time to answer has passed, where nobody answers', () => {
		const silent = { answer: 'no_answer' } as const;
		expect(fields('closed', silent, { ...usual, answerPeriodOver: true })).toEqual([]);
	});
});

describe('what let a complaint into its stage', () => {
	const taken = (
		stage: ComplaintStage,
		change: Partial<ComplaintRecord>,
		was: Partial<ComplaintRecord> = {},
	) => {
		const before = complaint({ ...was, stage });
		return takenAway(stage, { before, after: { ...before, ...change } }, usual).map(({ field }) => field);
	};

	it.each<[ComplaintStage, Partial<ComplaintRecord>, string[]]>([
		['assessed', { remedy_sought: ' ' }, ['remedy_sought']],
		['assessed', { safety_implication: true }, ['level_reason']],
		['assessed', { safety_implication: true, level_reason: 'A false alarm' }, []],
		['investigating', { investigator: null }, ['investigator']],
		['response_drafted', { facts: null, investigator: null }, ['investigator', 'facts']],
		['response_drafted', { level: 'major', evidence: [] }, ['evidence']],
		['acknowledged', { description: null }, []],
		['investigating', { facts: null }, []],
	])('stays in %s: %j', (stage, change, fields) => {
		expect(taken(stage, change)).toEqual(fields);
	});

	it('is not asked for where it was missing all along', () => {
		expect(taken('investigating', { facts: 'x' }, { investigator: null })).toEqual([]);
	});
});
