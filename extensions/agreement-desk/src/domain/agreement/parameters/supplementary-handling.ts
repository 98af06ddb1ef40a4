import { always, parameter } from './definition.ts';
import { oneOf, selected, single, wholeNumber } from './shapes.ts';
import { supplementaryTexts as say } from './supplementary-texts.ts';

const base = { section: 'supplementary' } as const;

/** How a ticket is handled from hand to hand: what 1.4.2, 3.1.1.2 and 3.1.2.1 leave to the parties. */
export const supplementaryHandling = {
	'resolution.confirm_working_days': parameter({
		...base,
		number: 'P-I-16',
		clause: '1.4.2',
		label: say.confirm.label,
		schema: wholeNumber(1, 60),
		presets: always(3),
		columns: single('resolution_confirm_working_days', 'integer', say.confirm.column),
	}),
	'resolution.reopen_days': parameter({
		...base,
		number: 'P-I-17',
		clause: '1.4.2',
		label: say.reopen.label,
		schema: wholeNumber(0, 365),
		presets: always(7),
		columns: single('resolution_reopen_days', 'integer', say.reopen.column),
	}),
	'nudge.interval_minutes': parameter({
		...base,
		number: 'P-I-18',
		clause: '1.4.2',
		label: say.nudge.label,
		schema: wholeNumber(0, 10_080),
		presets: always(60),
		columns: single('nudge_interval_minutes', 'integer', say.nudge.column),
	}),
	'pending.first_reminder_working_days': parameter({
		...base,
		number: 'P-I-19',
		clause: '3.1.1.2',
		label: say.firstReminder.label,
		schema: wholeNumber(1, 60),
		presets: always(2),
		columns: single('pending_first_reminder_working_days', 'integer', say.firstReminder.column),
	}),
	'pending.second_reminder_working_days': parameter({
		...base,
		number: 'P-I-19a',
		clause: '3.1.1.2',
		label: say.secondReminder.label,
		schema: wholeNumber(1, 60),
		presets: always(5),
		columns: single('pending_second_reminder_working_days', 'integer', say.secondReminder.column),
	}),
	'pending.close_proposal_working_days': parameter({
		...base,
		number: 'P-I-19b',
		clause: '3.1.1.2',
		label: say.closeProposal.label,
		schema: wholeNumber(1, 120),
		presets: always(7),
		columns: single('pending_close_proposal_working_days', 'integer', say.closeProposal.column),
	}),
	'assignment.rule': parameter({
		...base,
		number: 'P-I-20',
		clause: '3.1.2.1',
		label: say.assignment.label,
		schema: oneOf(['manual', 'round_robin', 'least_loaded']),
		presets: { standard: 'manual', relaxed: 'manual', strict: 'manual' },
		columns: selected('assignment_rule', 'assignment_rule', say.assignment.column),
	}),
	'assignment.take_minutes': parameter({
		...base,
		number: 'P-I-20a',
		clause: '3.1.2.1',
		label: say.take.label,
		schema: wholeNumber(1, 10_080),
		presets: { standard: 30, relaxed: 60, strict: 15 },
		columns: single('assignment_take_minutes', 'integer', say.take.column),
	}),
	'assignment.answer_minutes': parameter({
		...base,
		number: 'P-I-20b',
		clause: '3.1.2.1',
		label: say.answer.label,
		schema: wholeNumber(1, 10_080),
		presets: { standard: 240, relaxed: 480, strict: 120 },
		columns: single('assignment_answer_minutes', 'integer', say.answer.column),
	}),
} as const;
