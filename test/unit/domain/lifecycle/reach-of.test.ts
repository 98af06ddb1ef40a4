import { describe, expect, it } from 'vitest';
import {
	questionReach,
	solutionReach,
	wordReach,
	type Said,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/reach-of.ts';

const said = (given: Partial<Said> = {}): Said => ({
	kind: 'agent_reply',
	author: 'agent',
	isPublic: true,
	at: 10,
	sentAt: 10,
	...given,
});
const customer = (at: number) => said({ kind: 'customer_message', author: 'customer', at, sentAt: at });

describe('a word of ours', () => {
	it.each<[string, Said[], string]>([
		['nothing was said', [], 'none'],
		['it was delivered', [said()], 'delivered'],
		['it waits for the mail server', [said({ sentAt: null })], 'under_way'],
		['one of two was delivered', [said({ sentAt: null }), said()], 'delivered'],
		['it came back', [said({ sentAt: null, isUndelivered: true })], 'undelivered'],
		[
			'one came back and another is on its way',
			[said({ sentAt: null, isUndelivered: true }), said({ sentAt: null })],
			'under_way',
		],
		['it was a note', [said({ isPublic: false })], 'none'],
		['the desk said it', [said({ author: 'system' })], 'delivered'],
		['a bot said it', [said({ author: 'bot' })], 'none'],
		['the customer said it', [customer(10)], 'none'],
	])('where %s', (_what, words, reach) => expect(wordReach(words)).toBe(reach));

	it('counts only after the instant that is asked about', () => {
		expect(wordReach([said({ at: 10 })], 10)).toBe('none');
		expect(wordReach([said({ at: 10 })], 9)).toBe('delivered');
	});
});

describe('a solution', () => {
	it.each<[string, Said[], string]>([
		['a reply is none', [said()], 'none'],
		['a solution is one', [said({ kind: 'solution' })], 'delivered'],
		['a final one too', [said({ kind: 'final_solution' })], 'delivered'],
		['so is the decision on a complaint', [said({ kind: 'decision_letter' })], 'delivered'],
		['the first idea is not', [said({ kind: 'initial_solution' })], 'none'],
		['a machine solves nothing', [said({ kind: 'solution', author: 'system' })], 'none'],
		['a note solves nothing', [said({ kind: 'solution', isPublic: false })], 'none'],
		['it waits for the mail server', [said({ kind: 'solution', sentAt: null })], 'under_way'],
	])('%s', (_what, words, reach) => expect(solutionReach(words)).toBe(reach));

	it('of before a reopening is none any more', () => {
		expect(solutionReach([said({ kind: 'solution', at: 10 })], 10)).toBe('none');
	});
});

describe('a question', () => {
	const asked = said({ kind: 'info_request' });
	it.each<[string, Said[], string]>([
		['stands until it is answered', [asked], 'delivered'],
		['stands after what the customer wrote before', [customer(9), asked], 'delivered'],
		['is answered by whatever the customer writes', [asked, customer(11)], 'none'],
		['is on its way', [said({ kind: 'info_request', sentAt: null })], 'under_way'],
		['in a note asks nobody', [said({ kind: 'info_request', isPublic: false })], 'none'],
		[
			'may be asked again',
			[asked, customer(11), said({ kind: 'info_request', at: 12, sentAt: 12 })],
			'delivered',
		],
	])('%s', (_what, words, reach) => expect(questionReach(words)).toBe(reach));

	it.each([
		[11, 'delivered'],
		[12, 'delivered'],
		[13, 'none'],
	])('that was asked at 10 and arrived at 12, of a ticket that went on at %i: %s', (after, reach) => {
		expect(questionReach([said({ kind: 'info_request', sentAt: 12 })], after)).toBe(reach);
	});

	it('that is on its way has not been waited for', () => {
		expect(questionReach([said({ kind: 'info_request', sentAt: null })], 13)).toBe('under_way');
	});
});
