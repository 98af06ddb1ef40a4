import { describe, expect, it } from 'vitest';
import type { Target } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import type { Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

/** A different number everywhere, so that none can stand in for another. */
const agreed: AgreementParameters = {
	'sla.phone.answer_minutes': 3,
	'sla.email.first_reply_hours': 4,
	'sla.email.first_reply_next_open_hours': 5,
	'sla.chat.response_minutes': 6,
	'sla.registration_hours': 7,
	'sla.general.progress': { value: 8, unit: 'working_days' },
	'sla.complex.escalate': { value: 9, unit: 'working_days' },
	'sla.complex.update_interval': { value: 10, unit: 'hours' },
	'sla.urgent.response_hours': 11,
	'sla.consultation.answer': { value: 12, unit: 'hours' },
	'sla.complaint.ack_hours': 13,
	'sla.complaint.decision': { value: 14, unit: 'working_days' },
	'sla.complaint.general.reply': { value: 17, unit: 'hours' },
	'sla.complaint.major.reply': { value: 18, unit: 'working_days' },
	'sla.complaint.major.decision': { value: 19, unit: 'working_days' },
	'sla.complaint.urgent.reply': { value: 20, unit: 'hours' },
	'sla.complaint.urgent.decision': { value: 21, unit: 'hours' },
	'notice.suspension_days': 15,
	'sla.privacy.answer_working_days': 16,
	clock_basis: { '2.1.4': 'calendar', '2.2.1': 'calendar', '2.2.2': 'calendar', '2.2.3': 'business' },
};

const find = (key: string, parameters = agreed) =>
	compileCommitments(parameters).find((one) => one.key === key);

const inHours = (value: number, basis: Target['basis']): Target => ({ value, unit: 'hours', basis });
const inDays = (value: number): Target => ({ value, unit: 'working_days', basis: 'business' });

const expected: readonly [string, string, Metric, Target][] = [
	['1.4.1', '1.4.1', 'consultation_answer', inHours(12, 'business')],
	['1.4.5-ack', '1.4.5', 'complaint_ack', inHours(13, 'calendar')],
	['1.4.5-reply', '1.4.5', 'complaint_reply', inHours(17, 'calendar')],
	['1.4.5-reply-major', '1.4.5', 'complaint_reply', inDays(18)],
	['1.4.5-reply-urgent', '1.4.5', 'complaint_reply', inHours(20, 'calendar')],
	['1.4.5-decision', '1.4.5', 'complaint_decision', inDays(14)],
	['1.4.5-decision-major', '1.4.5', 'complaint_decision', inDays(19)],
	['1.4.5-decision-urgent', '1.4.5', 'complaint_decision', inHours(21, 'calendar')],
	['2.1.1', '2.1.1', 'phone_answer', { value: 3, unit: 'minutes', basis: 'business' }],
	['2.1.2a', '2.1.2', 'email_first_reply', inHours(4, 'business')],
	['2.1.2b', '2.1.2', 'email_first_reply', inHours(5, 'business')],
	['2.1.3', '2.1.3', 'chat_response', { value: 6, unit: 'minutes', basis: 'business' }],
	['2.1.4', '2.1.4', 'registration', inHours(7, 'calendar')],
	['2.2.1', '2.2.1', 'general_progress', inDays(8)],
	['2.2.2-escalation', '2.2.2', 'complex_escalation', inDays(9)],
	['2.2.2-eta', '2.2.2', 'complex_eta_notice', inDays(9)],
	['2.2.2-update', '2.2.2', 'complex_update_cadence', inHours(10, 'calendar')],
	['2.2.2-promise', '2.2.2', 'eta_kept', { value: 0, unit: 'promise', basis: 'calendar' }],
	['2.2.3', '2.2.3', 'urgent_response', inHours(11, 'business')],
	['3.1.1.4', '3.1.1.4', 'suspension_notice', { value: 15, unit: 'calendar_days', basis: 'calendar' }],
	['3.1.2.3', '3.1.2.3', 'privacy_request', inDays(16)],
];

describe('the commitments of an agreement', () => {
	it('are these, in the order of the clauses', () => {
		expect(compileCommitments(agreed).map(({ key }) => key)).toEqual(expected.map(([key]) => key));
	});

	it.each(expected)('%s is for clause %s, measures %s', (key, clause, metric, target) => {
		expect(find(key)).toMatchObject({
			clause,
			metric,
			target,
			force: 'obligation',
			credit: true,
			calendar: null,
		});
	});

	it('are none where nothing was agreed', () => {
		expect(compileCommitments({})).toEqual([]);
	});

	it('of 2.1.2 are one slot with two branches; any other is a slot of its own', () => {
		const slots = compileCommitments(agreed).map(({ slot, branch }) => `${slot}/${branch}`);
		expect(slots.filter((slot) => slot.startsWith('2.1.2'))).toEqual(['2.1.2/a', '2.1.2/b']);
		expect(new Set(slots).size).toBe(slots.length);
	});
});

describe('conditions', () => {
	it.each([
		['1.4.1', { ticketTypes: ['consultation'] }],
		['1.4.5-ack', { ticketTypes: ['complaint'] }],
		['1.4.5-reply', { ticketTypes: ['complaint'], complaintLevels: ['general'] }],
		['1.4.5-reply-urgent', { ticketTypes: ['complaint'], complaintLevels: ['urgent'] }],
		['1.4.5-decision', { ticketTypes: ['complaint'], complaintLevels: ['general'] }],
		['1.4.5-decision-major', { ticketTypes: ['complaint'], complaintLevels: ['major'] }],
		['2.1.2a', { channelTypes: ['email'] }],
		['2.1.2b', { channelTypes: ['email'] }],
		['2.2.1', { complexity: 'general' }],
		['2.2.2-escalation', { complexity: 'complex' }],
		['2.2.2-eta', { complexity: 'complex' }],
		['2.2.2-update', { complexity: 'complex' }],
		['3.1.2.3', { ticketTypes: ['privacy_request'] }],
	])('of %s are %j and nothing else', (key, conditions) => {
		const none = {
			channelTypes: null,
			ticketTypes: null,
			complexity: null,
			urgent: null,
			plans: null,
			languages: null,
			complaintLevels: null,
		};
		expect(find(key)?.conditions).toEqual({ ...none, ...conditions });
	});

	it('put the general decision on every level that has no time of its own', () => {
		const { 'sla.complaint.major.decision': _, ...noMajor } = agreed;
		expect(find('1.4.5-decision', noMajor)?.conditions.complaintLevels).toEqual(['general', 'major']);
		const { 'sla.complaint.urgent.decision': __, ...none } = noMajor;
		expect(find('1.4.5-decision', none)?.conditions.complaintLevels).toBe(null);
	});

	it.each(['2.1.1', '2.1.3', '2.1.4', '2.2.2-promise', '2.2.3', '3.1.1.4'])('are not put on %s', (key) => {
		expect(Object.values(find(key)?.conditions ?? { missing: true }).every((one) => one === null)).toBe(true);
	});
});

describe('the clock', () => {
	it('is that of the clause when the target is in hours, and business time for working days', () => {
		const hours = { ...agreed, 'sla.general.progress': { value: 8, unit: 'hours' } } as const;
		expect(find('2.2.1', hours)?.target).toEqual(inHours(8, 'calendar'));
		expect(find('2.2.1')?.target.basis).toBe('business');
	});

	it('runs through the night for 2.1.4 and 2.2.3 where nothing is said, and by business hours elsewhere', () => {
		const { clock_basis: _said, ...silent } = agreed;
		const bases = compileCommitments({ ...silent, 'sla.general.progress': { value: 8, unit: 'hours' } })
			.filter(({ target }) => target.unit === 'hours')
			.map(({ key, target }) => `${key} ${target.basis}`);
		expect(bases).toEqual([
			'1.4.1 business',
			'1.4.5-ack calendar',
			'1.4.5-reply calendar',
			'1.4.5-reply-urgent calendar',
			'1.4.5-decision-urgent calendar',
			'2.1.2a business',
			'2.1.2b business',
			'2.1.4 calendar',
			'2.2.1 business',
			'2.2.2-update business',
			'2.2.3 calendar',
		]);
	});
});

describe('pauses', () => {
	const policies = (parameters: AgreementParameters) =>
		Object.fromEntries(compileCommitments(parameters).map(({ key, pausePolicy }) => [key, pausePolicy]));
	const responses = ['1.4.5-ack', '2.1.1', '2.1.2a', '2.1.2b', '2.1.3', '2.1.4', '2.2.3'];
	const handling = ['1.4.1', '1.4.5-decision', '2.2.1', '2.2.2-escalation', '2.2.2-eta'];

	it('never stop a first answer, whatever is agreed (P-I-11)', () => {
		const all = { ...agreed, pause_on_pending_customer: true, pause_on_pending_third_party: true };
		for (const key of responses) expect(policies(all)[key], key).toEqual([]);
	});

	it('stop the handling while the customer is asked, unless it was agreed otherwise', () => {
		for (const key of handling) {
			expect(policies(agreed)[key], key).toEqual(['pending_customer', 'closed']);
			expect(policies({ ...agreed, pause_on_pending_customer: false })[key], key).toEqual(['closed']);
		}
	});

	it('stop it for third parties only where that was agreed', () => {
		const agreedSo = policies({ ...agreed, pause_on_pending_third_party: true });
		for (const key of handling) expect(agreedSo[key], key).toContain('pending_third_party');
	});

	it('always stop the updates while the customer is asked: only our silence counts', () => {
		expect(policies({ ...agreed, pause_on_pending_customer: false })['2.2.2-update']).toContain(
			'pending_customer',
		);
	});
});

it('every commitment carries the readings of the version', () => {
	const readings = compileCommitments({ ...agreed, 'reading.working_day_end': 'same_time' });
	expect(readings.every(({ rules }) => rules.workingDayEnd === 'same_time')).toBe(true);
	expect(find('2.1.4')?.rules.workingDayEnd).toBe('close_of_business');
});
