import type { AgreementParameters, ParameterValue } from '../domain/agreement/parameters/index.ts';
import { supplementaryHandling as agreed } from '../domain/agreement/parameters/supplementary-handling.ts';

/** How a version has tickets handled; the usual way where it says nothing, as versions from before do. */
export interface HandlingTerms {
	readonly confirmWorkingDays: number;
	readonly reopenDays: number;
	readonly nudgeMinutes: number;
	/** Working days after which a question that is not answered is repeated, in order. */
	readonly reminderWorkingDays: readonly number[];
	readonly closeProposalWorkingDays: number;
	readonly assignmentRule: ParameterValue<'assignment.rule'>;
	readonly takeMinutes: number;
	readonly answerMinutes: number;
}

export function handlingTerms(parameters: AgreementParameters): HandlingTerms {
	const of = <K extends keyof typeof agreed>(key: K) =>
		(parameters[key] ?? agreed[key].presets.standard) as NonNullable<ParameterValue<K>>;
	return {
		confirmWorkingDays: of('resolution.confirm_working_days'),
		reopenDays: of('resolution.reopen_days'),
		nudgeMinutes: of('nudge.interval_minutes'),
		reminderWorkingDays: [
			of('pending.first_reminder_working_days'),
			of('pending.second_reminder_working_days'),
		].toSorted((a, b) => a - b),
		closeProposalWorkingDays: of('pending.close_proposal_working_days'),
		assignmentRule: of('assignment.rule'),
		takeMinutes: of('assignment.take_minutes'),
		answerMinutes: of('assignment.answer_minutes'),
	};
}
