import { describe, expect, it } from 'vitest';
import { checkCommitment } from '../../../../extensions/agreement-desk/src/domain/agreement/check-commitment.ts';
import { commitment } from './build-content.ts';

const complaints = (changes: object) => checkCommitment({ ...commitment(), ...changes }).problems;

describe('a commitment may be about', () => {
	it.each([
		...['phone_answer', 'email_first_reply', 'chat_response', 'registration', 'consultation_answer'],
		...['general_progress', 'complex_escalation', 'complex_eta_notice', 'complex_update_cadence'],
		...[
			'urgent_response',
			'complaint_ack',
			'complaint_reply',
			'complaint_decision',
			'privacy_request',
			'first_response',
		],
		...['next_reply', 'resolution'],
	])('the metric %s', (metric) => {
		expect(complaints({ metric, pause_policy: null })).toEqual([]);
	});

	it.each(['phone', 'email', 'chat', 'portal', 'social'])('the channel %s', (channel) => {
		expect(complaints({ channel_types: [channel] })).toEqual([]);
	});

	it.each([
		...['service_request', 'consultation', 'problem', 'technical_support', 'complaint', 'suggestion'],
		...['compliment', 'privacy_request'],
	])('the type %s', (type) => {
		expect(complaints({ ticket_types: [type] })).toEqual([]);
	});

	it.each([['general'], ['complex'], [null]])('the complexity %s', (complexity) => {
		expect(complaints({ complexity })).toEqual([]);
	});
});

describe('the target of a commitment', () => {
	it.each([
		['minutes', [0.009, 525_601], [0.01, 525_600], 'must be 0.01 to 525600; it is 0.009'],
		['hours', [0.00009, 8760.5], [0.0001, 8760], 'must be 0.0001 to 8760; it is 0.00009'],
		['working_days', [0.5, 251], [1, 250], 'must be a whole number of working days up to 250; it is 0.5'],
	])('in %s has limits', (unit, beyond, limits, sentence) => {
		const found = (value: number) => complaints({ target_unit: unit, target_value: value });
		expect(limits.flatMap(found)).toEqual([]);
		expect(beyond.map((value) => found(value).map(({ column }) => column))).toEqual([
			['target_value'],
			['target_value'],
		]);
		expect(beyond.flatMap(found)[0]?.text['en-US']).toBe(sentence);
	});
});

describe('the clause of a commitment', () => {
	it.each(['S-1', 'S-99', 'S-1.a', 'S-1-abcdefgh'])('may be %s', (clause) => {
		expect(complaints({ clause })).toEqual([]);
	});

	it.each(['XS-1', 'S-1.', 'S-100', 'S-1 or so', 'S-1.abcdefghi', 's-1'])('cannot be %s', (clause) => {
		expect(complaints({ clause }).map(({ column }) => column)).toEqual(['clause']);
	});
});

describe('what is wrong with a commitment is said with what it is', () => {
	it.each([
		[{ credit: 'yes' }, 'credit', null, 'must be true or false; it is yes'],
		[{ urgent: 1 }, 'urgent', null, 'must be true or false; it is 1'],
		[{ target_value: 'two' }, 'target_value', null, 'must be a number; it is two'],
		[{ target_value: -2 }, 'target_value', null, 'must be above zero; it is -2'],
		[{ channel_types: 'phone' }, 'channel_types', null, 'must be a list; it is phone'],
		[{ plans: ['gold', 'gold'] }, 'plans', '1.4.6', 'names something twice; it is ["gold","gold"]'],
		[
			{ languages: ['en', 'English'] },
			'languages',
			'2.4',
			'1 must be a language tag, such as en or zh-HK; it is ["en","English"]',
		],
		[{ complexity: 'simple' }, 'complexity', null, 'must be one of general, complex; it is simple'],
	])('%j', (changes, column, clause, sentence) => {
		const [problem] = complaints(changes);
		expect(problem).toMatchObject({ column, clause });
		expect(problem?.text['en-US']).toBe(sentence);
	});

	it('and is said of the whole where it is no commitment at all', () => {
		expect(checkCommitment('x').problems.map(({ column }) => column)).toEqual(['']);
		expect(checkCommitment('x').problems[0]?.text['en-US']).toMatch(/; it is x$/);
		expect(checkCommitment(null).problems[0]?.text['en-US']).toMatch(/; it is null$/);
	});

	it('where a list is too long', () => {
		const plans = Array.from({ length: 51 }, (_, i) => `plan ${i}`);
		expect(complaints({ plans: plans.slice(1) })).toEqual([]);
		expect(complaints({ plans })[0]?.text['en-US']).toMatch(/^must have at most 50 entries; it is /);
	});
});
