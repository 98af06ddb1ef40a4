import type { ClockBasis, ComplaintLevel, Metric, PauseReason } from '../vocabulary.ts';
import { everyTicket, type Commitment, type Conditions, type Target } from './commitment.ts';
import type { AgreementParameters } from './parameters/index.ts';
import { readingAnswers, type ReadingAnswers } from './reading-rules.ts';

interface Draft {
	readonly key?: string;
	readonly clause: string;
	readonly metric: Metric;
	readonly branch?: 'a' | 'b';
	readonly conditions?: Partial<Conditions>;
	/** Null where the agreement does not say: then it promises nothing. */
	readonly target: Target | null;
	readonly pausePolicy?: readonly PauseReason[];
}

const never: readonly PauseReason[] = [];

/**
 * The commitments that follow from the parameters of a version, in the order of their clauses. What has not been
 * agreed promises nothing; `findGaps` tells what is missing.
 */
export function compileCommitments(parameters: AgreementParameters): readonly Commitment[] {
	const rules = readingAnswers(parameters);
	const drafts = [
		...consultation(parameters),
		...complaints(parameters),
		...response(parameters),
		...handling(parameters),
		...beyondTickets(parameters),
	];
	return drafts.flatMap((draft) => commitmentOf(draft, rules) ?? []);
}

function commitmentOf(draft: Draft, rules: ReadingAnswers): Commitment | null {
	if (!draft.target) return null;
	const { clause, metric, branch = null, conditions, pausePolicy = never } = draft;
	const slot = draft.key ?? clause;
	return {
		key: branch ? `${slot}${branch}` : slot,
		slot,
		clause,
		metric,
		branch,
		conditions: { ...everyTicket, ...conditions },
		target: draft.target,
		calendar: null,
		pausePolicy,
		force: 'obligation',
		credit: true,
		rules,
	};
}

function hours(value: number | undefined, basis: ClockBasis = 'business'): Target | null {
	return value === undefined ? null : { value, unit: 'hours', basis };
}

function minutes(value: number | undefined): Target | null {
	return value === undefined ? null : { value, unit: 'minutes', basis: 'business' };
}

type Duration = AgreementParameters['sla.general.progress'];

function duration(amount: Duration, basis: ClockBasis = 'business'): Target | null {
	if (!amount) return null;
	return amount.unit === 'working_days' ? workingDays(amount.value) : hours(amount.value, basis);
}

function workingDays(value: number): Target {
	return { value, unit: 'working_days', basis: 'business' };
}

/** P-I-11: what is being worked on may wait for the customer; a first answer may not. */
function handlingPauses(parameters: AgreementParameters): readonly PauseReason[] {
	return [
		...((parameters.pause_on_pending_customer ?? true) ? (['pending_customer'] as const) : []),
		...(parameters.pause_on_pending_third_party ? (['pending_third_party'] as const) : []),
		'closed',
	];
}

function consultation(parameters: AgreementParameters): Draft[] {
	return [
		{
			clause: '1.4.1',
			metric: 'consultation_answer',
			conditions: { ticketTypes: ['consultation'] },
			target: duration(parameters['sla.consultation.answer']),
			pausePolicy: handlingPauses(parameters),
		},
	];
}

function complaints(parameters: AgreementParameters): Draft[] {
	const complaint = { clause: '1.4.5' } as const;
	const pausePolicy = handlingPauses(parameters);
	const replies = {
		general: parameters['sla.complaint.general.reply'],
		major: parameters['sla.complaint.major.reply'],
		urgent: parameters['sla.complaint.urgent.reply'],
	};
	const decisions = {
		general: parameters['sla.complaint.decision'],
		major: parameters['sla.complaint.major.decision'],
		urgent: parameters['sla.complaint.urgent.decision'],
	};
	return [
		{
			...complaint,
			key: '1.4.5-ack',
			conditions: { ticketTypes: ['complaint'] },
			metric: 'complaint_ack',
			target: hours(parameters['sla.complaint.ack_hours'], 'calendar'),
		},
		...complaintLevels.map((level): Draft => ({
			...complaint,
			key: keyOfLevel('1.4.5-reply', level),
			metric: 'complaint_reply',
			conditions: { ticketTypes: ['complaint'], complaintLevels: [level] },
			target: duration(replies[level], 'calendar'),
		})),
		...complaintLevels.map((level): Draft => ({
			...complaint,
			key: keyOfLevel('1.4.5-decision', level),
			metric: 'complaint_decision',
			conditions: { ticketTypes: ['complaint'], complaintLevels: levelsDecidedAs(level, decisions) },
			// what is agreed for every complaint counts like other work; what is agreed for urgent ones runs at night
			target: duration(decisions[level], level === 'general' ? 'business' : 'calendar'),
			pausePolicy,
		})),
	];
}

const complaintLevels = ['general', 'major', 'urgent'] as const satisfies readonly ComplaintLevel[];

function keyOfLevel(key: string, level: ComplaintLevel): string {
	return level === 'general' ? key : `${key}-${level}`;
}

/** The general time holds for every level that has none of its own; for all of them where none has. */
function levelsDecidedAs(
	level: ComplaintLevel,
	agreed: Readonly<Record<ComplaintLevel, Duration>>,
): readonly ComplaintLevel[] | null {
	if (level !== 'general') return [level];
	const levels = complaintLevels.filter((other) => other === 'general' || agreed[other] === undefined);
	return levels.length === complaintLevels.length ? null : levels;
}

function response(parameters: AgreementParameters): Draft[] {
	const mail = {
		clause: '2.1.2',
		metric: 'email_first_reply',
		conditions: { channelTypes: ['email'] },
	} as const;
	return [
		{ clause: '2.1.1', metric: 'phone_answer', target: minutes(parameters['sla.phone.answer_minutes']) },
		{ ...mail, branch: 'a', target: hours(parameters['sla.email.first_reply_hours']) },
		{ ...mail, branch: 'b', target: hours(parameters['sla.email.first_reply_next_open_hours']) },
		{ clause: '2.1.3', metric: 'chat_response', target: minutes(parameters['sla.chat.response_minutes']) },
		{
			clause: '2.1.4',
			metric: 'registration',
			target: hours(parameters['sla.registration_hours'], parameters.clock_basis?.['2.1.4'] ?? 'calendar'),
		},
	];
}

function handling(parameters: AgreementParameters): Draft[] {
	const pausePolicy = handlingPauses(parameters);
	const complex = { clause: '2.2.2', conditions: { complexity: 'complex' } } as const;
	const bases = parameters.clock_basis;
	const escalate = duration(parameters['sla.complex.escalate'], bases?.['2.2.2']);
	return [
		{
			clause: '2.2.1',
			metric: 'general_progress',
			conditions: { complexity: 'general' },
			target: duration(parameters['sla.general.progress'], bases?.['2.2.1']),
			pausePolicy,
		},
		{ ...complex, key: '2.2.2-escalation', metric: 'complex_escalation', target: escalate, pausePolicy },
		{ ...complex, key: '2.2.2-eta', metric: 'complex_eta_notice', target: escalate, pausePolicy },
		{
			...complex,
			key: '2.2.2-update',
			metric: 'complex_update_cadence',
			target: duration(parameters['sla.complex.update_interval'], bases?.['2.2.2']),
			// Only our silence counts, whatever P-I-11 says of the other clocks.
			pausePolicy: pausePolicy.includes('pending_customer')
				? pausePolicy
				: ['pending_customer', ...pausePolicy],
		},
		{
			clause: '2.2.2',
			key: '2.2.2-promise',
			metric: 'eta_kept',
			target: escalate && { value: 0, unit: 'promise', basis: 'calendar' },
		},
		{
			clause: '2.2.3',
			metric: 'urgent_response',
			target: hours(parameters['sla.urgent.response_hours'], bases?.['2.2.3'] ?? 'calendar'),
		},
	];
}

function beyondTickets(parameters: AgreementParameters): Draft[] {
	const notice = parameters['notice.suspension_days'];
	const privacy = parameters['sla.privacy.answer_working_days'];
	return [
		{
			clause: '3.1.1.4',
			metric: 'suspension_notice',
			target: notice === undefined ? null : { value: notice, unit: 'calendar_days', basis: 'calendar' },
		},
		{
			clause: '3.1.2.3',
			metric: 'privacy_request',
			conditions: { ticketTypes: ['privacy_request'] },
			target: privacy === undefined ? null : workingDays(privacy),
		},
	];
}
