import { always, parameter } from './definition.ts';
import { duration, durationColumns, hours, single, texts, wholeNumber, type Duration } from './shapes.ts';
import { supplementaryTexts as say } from './supplementary-texts.ts';

const workingDays = (value: number): Duration => ({ value, unit: 'working_days' });

const base = { section: 'supplementary' } as const;

/** What the text needs but has no blank for: how quality is measured, how staff are trained, complaints. */
export const supplementaryService = {
	'fcr.window_days': parameter({
		...base,
		number: 'P-I-09',
		clause: '2.5.1',
		label: say.fcr.label,
		schema: wholeNumber(0, 365),
		presets: always(7),
		columns: single('fcr_window_days', 'integer', say.fcr.column),
	}),
	'csat.schedule': parameter({
		...base,
		number: 'P-I-10',
		clause: '2.5.2',
		label: say.schedule.label,
		schema: texts,
		presets: always(['每张工单关闭后', '每季度']),
		columns: single('csat_schedule', 'tags', say.schedule.column),
	}),
	'csat.min_responses': parameter({
		...base,
		number: 'P-I-10a',
		clause: '2.5.2',
		label: say.responses.label,
		schema: wholeNumber(1, 100_000),
		presets: always(30),
		columns: single('csat_min_responses', 'integer', say.responses.column),
	}),
	'csat.anti_fatigue_days': parameter({
		...base,
		number: 'P-I-10b',
		clause: '2.5.2',
		label: say.fatigue.label,
		schema: wholeNumber(0, 365),
		presets: always(7),
		columns: single('csat_anti_fatigue_days', 'integer', say.fatigue.column),
	}),
	'training.required_courses': parameter({
		...base,
		number: 'P-I-12',
		clause: '3.1.2.2',
		label: say.courses.label,
		schema: texts,
		presets: always(['服务礼仪与行为规范', '产品与业务知识', '个人信息保护']),
		columns: single('training_required_courses', 'tags', say.courses.column),
	}),
	'training.validity_months': parameter({
		...base,
		number: 'P-I-12a',
		clause: '3.1.2.2',
		label: say.validity.label,
		schema: wholeNumber(1, 120),
		presets: always(12),
		columns: single('training_validity_months', 'integer', say.validity.column),
	}),
	'sla.complaint.ack_hours': parameter({
		...base,
		number: 'P-I-13',
		clause: '1.4.5',
		label: say.complaintAck.label,
		schema: hours,
		presets: { standard: 2, relaxed: 4, strict: 1 },
		columns: single('sla_complaint_ack_hours', 'amount', say.complaintAck.column),
	}),
	'sla.complaint.decision': parameter({
		...base,
		number: 'P-I-14',
		clause: '1.4.5',
		label: say.complaintDecision.label,
		schema: duration,
		presets: { standard: workingDays(3), relaxed: workingDays(7), strict: workingDays(2) },
		columns: durationColumns('sla_complaint_decision', say.complaintDecision.column),
	}),
	'sla.privacy.answer_working_days': parameter({
		...base,
		number: 'P-I-15',
		clause: '3.1.2.3',
		label: say.privacy.label,
		schema: wholeNumber(1, 250),
		presets: always(15),
		columns: single('sla_privacy_answer_working_days', 'integer', say.privacy.column),
	}),
} as const;
