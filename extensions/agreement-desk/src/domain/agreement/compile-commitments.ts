import type { Commitment, Target } from './commitment.ts';
import type { AgreementParameters } from './parameters.ts';

/** The commitments that follow from the parameters of a version, in the order of their clauses. */
export function compileCommitments(parameters: AgreementParameters): readonly Commitment[] {
	const promise = { branch: null, channelTypes: null, force: 'obligation' } as const;
	const mail = {
		clause: '2.1.2',
		metric: 'email_first_reply',
		channelTypes: ['email'],
		force: 'obligation',
	} as const;
	return [
		{
			...mail,
			key: '2.1.2a',
			branch: 'a',
			target: hours(parameters.sla_email_first_reply_hours, 'business'),
		},
		{
			...mail,
			key: '2.1.2b',
			branch: 'b',
			target: hours(parameters.sla_email_first_reply_next_open_hours, 'business'),
		},
		{
			...promise,
			key: '2.1.4',
			clause: '2.1.4',
			metric: 'registration',
			target: hours(parameters.sla_registration_hours, parameters.sla_registration_basis),
		},
		{
			...promise,
			key: '2.2.1',
			clause: '2.2.1',
			metric: 'general_progress',
			target: progressTarget(parameters),
		},
		{
			...promise,
			key: '2.2.3',
			clause: '2.2.3',
			metric: 'urgent_response',
			target: hours(parameters.sla_urgent_response_hours, parameters.sla_urgent_response_basis),
		},
	];
}

function hours(value: number, basis: Target['basis']): Target {
	return { value, unit: 'hours', basis };
}

function progressTarget(parameters: AgreementParameters): Target {
	if (parameters.sla_general_progress_unit === 'hours') {
		return hours(parameters.sla_general_progress_value, parameters.sla_general_progress_basis);
	}
	return { value: parameters.sla_general_progress_value, unit: 'working_days', basis: 'business' };
}
