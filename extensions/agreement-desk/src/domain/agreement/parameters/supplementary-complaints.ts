import { parameter } from './definition.ts';
import { duration, durationColumns, single, wholeNumber, type Duration } from './shapes.ts';
import { supplementaryTexts as say } from './supplementary-texts.ts';

const workingDays = (value: number): Duration => ({ value, unit: 'working_days' });
const inHours = (value: number): Duration => ({ value, unit: 'hours' });

const base = { section: 'supplementary', clause: '1.4.5' } as const;

/** How soon a complaint of each level is answered and decided, and from which sum on a remedy needs a second person. */
export const supplementaryComplaints = {
	'sla.complaint.general.reply': parameter({
		...base,
		number: 'P-I-14a',
		label: say.complaintGeneralReply.label,
		schema: duration,
		presets: { standard: inHours(24), relaxed: inHours(48), strict: inHours(12) },
		columns: durationColumns('sla_complaint_general_reply', say.complaintGeneralReply.column),
	}),
	'sla.complaint.major.reply': parameter({
		...base,
		number: 'P-I-14b',
		label: say.complaintMajorReply.label,
		schema: duration,
		presets: { standard: workingDays(2), relaxed: workingDays(3), strict: workingDays(1) },
		columns: durationColumns('sla_complaint_major_reply', say.complaintMajorReply.column),
	}),
	'sla.complaint.major.decision': parameter({
		...base,
		number: 'P-I-14c',
		label: say.complaintMajorDecision.label,
		schema: duration,
		presets: { standard: workingDays(5), relaxed: workingDays(10), strict: workingDays(4) },
		columns: durationColumns('sla_complaint_major_decision', say.complaintMajorDecision.column),
	}),
	'sla.complaint.urgent.reply': parameter({
		...base,
		number: 'P-I-14d',
		label: say.complaintUrgentReply.label,
		schema: duration,
		presets: { standard: inHours(2), relaxed: inHours(4), strict: inHours(1) },
		columns: durationColumns('sla_complaint_urgent_reply', say.complaintUrgentReply.column),
	}),
	'sla.complaint.urgent.decision': parameter({
		...base,
		number: 'P-I-14e',
		label: say.complaintUrgentDecision.label,
		schema: duration,
		presets: { standard: inHours(24), relaxed: inHours(48), strict: inHours(12) },
		columns: durationColumns('sla_complaint_urgent_decision', say.complaintUrgentDecision.column),
	}),
	'complaint.approval_amount': parameter({
		...base,
		number: 'P-I-14f',
		label: say.complaintApproval.label,
		schema: wholeNumber(0, 100_000_000),
		presets: { standard: 1000, relaxed: 5000, strict: 500 },
		columns: single('complaint_approval_amount', 'integer', say.complaintApproval.column),
	}),
} as const;
