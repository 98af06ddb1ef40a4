import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	judgeFirstContact,
	usualFirstContactRules,
	type FirstContactInputs,
	type FirstContactRules,
} from '../../../../extensions/agreement-desk/src/domain/metrics/first-contact.ts';

const day = 86_400_000;
const solved = Date.parse('2026-11-02T08:00:00Z');
const rules: FirstContactRules = { ...usualFirstContactRules, windowMs: 7 * day };
const later = solved + 30 * day;

/** Asked once, solved by whoever took it, and never heard of again. */
const good: FirstContactInputs = {
	type: 'problem',
	status: 'closed',
	isMerged: false,
	firstResolvedAt: solved,
	contacts: 1,
	answers: 0,
	firstHandler: 'anna',
	firstTeam: null,
	resolver: 'anna',
	resolverTeam: null,
	level: 0,
	firstReopenedAt: null,
	repeats: [],
	saysResolved: null,
};

const judged = (change: Partial<FirstContactInputs>, now = later, other: Partial<FirstContactRules> = {}) => {
	const judgement = judgeFirstContact({ ...good, ...change }, { ...rules, ...other }, now);
	return 'reason' in judgement
		? `${judgement.outcome}: ${judgement.reason}`
		: `${judgement.outcome}${judgement.provisional ? ', provisional' : ''}`;
};

const repeated = (days: number, state: 'suggested' | 'confirmed' | 'dismissed') => ({
	repeats: [{ receivedAt: solved + days * day, state }],
});

describe('a solution at first contact', () => {
	it.each<[string, Partial<FirstContactInputs>, string]>([
		['passes', {}, 'passed'],
		['passes where the customer says so', { saysResolved: true }, 'passed'],
		['fails where the customer says no', { saysResolved: false }, 'failed: survey_no'],
		['fails with a second contact', { contacts: 2 }, 'failed: several_contacts'],
		['passes with answers to our questions', { answers: 3 }, 'passed'],
		['fails with another handler', { resolver: 'bert' }, 'failed: other_handler'],
		['passes within the first team', { resolver: 'bert', firstTeam: 'a', resolverTeam: 'a' }, 'passed'],
		[
			'fails in another team',
			{ resolver: 'bert', firstTeam: 'a', resolverTeam: 'b' },
			'failed: other_handler',
		],
		['passes where nobody is on record', { firstHandler: null, resolver: null }, 'passed'],
		['fails once escalated', { level: 1 }, 'failed: escalated'],
		['fails when reopened', { firstReopenedAt: solved + day }, 'failed: reopened'],
		['fails when reopened in the last moment', { firstReopenedAt: solved + 7 * day }, 'failed: reopened'],
		['passes when reopened later', { firstReopenedAt: solved + 7 * day + 1 }, 'passed'],
		['fails when they come back about the same', repeated(3, 'confirmed'), 'failed: repeat'],
		['waits for a person to judge', repeated(3, 'suggested'), 'passed, provisional'],
		['passes where it was something else', repeated(3, 'dismissed'), 'passed'],
		['passes where they come back later', repeated(8, 'confirmed'), 'passed'],
		['is not for a suggestion', { type: 'suggestion' }, 'excluded: other_type'],
		['is not for a complaint, usually', { type: 'complaint' }, 'excluded: other_type'],
		['is not for what was rejected', { status: 'rejected' }, 'excluded: rejected'],
		['is not for what was withdrawn', { status: 'cancelled' }, 'excluded: withdrawn'],
		['is not for what goes on elsewhere', { isMerged: true, status: 'rejected' }, 'excluded: merged'],
		[
			'is not yet for what is open',
			{ firstResolvedAt: null, status: 'in_progress' },
			'excluded: not_resolved',
		],
	])('%s', (_, change, expected) => {
		expect(judged(change)).toBe(expected);
	});

	it('is provisional until the window has closed, and a failure is not', () => {
		expect(judged({}, solved + 7 * day)).toBe('passed, provisional');
		expect(judged({}, solved + 7 * day + 1)).toBe('passed');
		expect(judged({ contacts: 2 }, solved)).toBe('failed: several_contacts');
	});

	it('is measured as the parties agreed', () => {
		expect(judged({ answers: 1 }, later, { allowsInfoRequests: false })).toBe('failed: several_contacts');
		expect(judged({ level: 2 }, later, { refusesEscalated: false })).toBe('passed');
		expect(judged({ type: 'complaint' }, later, { types: ['complaint'] })).toBe('passed');
	});

	it('tells every reason, that which weighs most first', () => {
		const change = { contacts: 2, level: 1, saysResolved: false, firstReopenedAt: solved, resolver: 'bert' };
		expect(judgeFirstContact({ ...good, ...change, ...repeated(1, 'confirmed') }, rules, later)).toEqual({
			outcome: 'failed',
			reason: 'survey_no',
			reasons: ['survey_no', 'reopened', 'repeat', 'several_contacts', 'escalated', 'other_handler'],
			provisional: false,
		});
	});

	it('is never passed again once it has failed, however long one waits', () => {
		fc.assert(
			fc.property(
				fc.record({
					contacts: fc.integer({ min: 1, max: 3 }),
					level: fc.integer({ min: 0, max: 3 }),
					firstReopenedAt: fc.option(fc.integer({ min: solved, max: later })),
					saysResolved: fc.option(fc.boolean()),
				}),
				fc.integer({ min: solved, max: later }),
				(change, now) => {
					const early = judgeFirstContact({ ...good, ...change }, rules, now);
					const late = judgeFirstContact({ ...good, ...change }, rules, later);
					expect(late.outcome).toBe(early.outcome);
				},
			),
		);
	});
});
