import { describe, expect, it } from 'vitest';
import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters.ts';

/** A different number everywhere, so that none can stand in for another. */
const agreed: AgreementParameters = {
	sla_registration_hours: 2,
	sla_registration_basis: 'calendar',
	sla_email_first_reply_hours: 4,
	sla_email_first_reply_next_open_hours: 3,
	sla_general_progress_value: 5,
	sla_general_progress_unit: 'working_days',
	sla_general_progress_basis: 'calendar',
	sla_urgent_response_hours: 1,
	sla_urgent_response_basis: 'business',
};

function commitment(key: string, parameters = agreed) {
	return compileCommitments(parameters).find((one) => one.key === key);
}

describe('compileCommitments', () => {
	it('goes through the clauses in order, each key once', () => {
		expect(compileCommitments(agreed).map(({ key }) => key)).toEqual([
			'2.1.2a',
			'2.1.2b',
			'2.1.4',
			'2.2.1',
			'2.2.3',
		]);
	});

	it.each([
		['2.1.2a', 'email_first_reply', { value: 4, unit: 'hours', basis: 'business' }],
		['2.1.2b', 'email_first_reply', { value: 3, unit: 'hours', basis: 'business' }],
		['2.1.4', 'registration', { value: 2, unit: 'hours', basis: 'calendar' }],
		['2.2.1', 'general_progress', { value: 5, unit: 'working_days', basis: 'business' }],
		['2.2.3', 'urgent_response', { value: 1, unit: 'hours', basis: 'business' }],
	])('makes of %s a %s', (key, metric, target) => {
		expect(commitment(key)).toMatchObject({ metric, target, force: 'obligation' });
	});

	it('limits the two halves of 2.1.2, and nothing else, to e-mail', () => {
		const limited = compileCommitments(agreed).filter(({ channelTypes }) => channelTypes !== null);
		expect(limited.map(({ clause, branch, channelTypes }) => [clause, branch, channelTypes])).toEqual([
			['2.1.2', 'a', ['email']],
			['2.1.2', 'b', ['email']],
		]);
	});

	it.each(['business', 'calendar'] as const)('counts progress in hours on the %s clock', (basis) => {
		const inHours = {
			...agreed,
			sla_general_progress_unit: 'hours',
			sla_general_progress_basis: basis,
		} as const;
		expect(commitment('2.2.1', inHours)?.target).toEqual({ value: 5, unit: 'hours', basis });
	});
});
