import { supplementaryComplaints as agreed } from '../domain/agreement/parameters/supplementary-complaints.ts';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { closeOfWorkingDay } from '../domain/calendar/working-days.ts';
import type { GuardContext } from '../domain/lifecycle/complaint-problem.ts';
import type { GoverningAgreement } from './governing-agreement.ts';
import { handlingTerms } from './handling-terms.ts';

/** From which sum on a remedy needs a second person; the usual one where a version says nothing (P-I-14f). */
export function approvalLimitOf(parameters: AgreementParameters): number {
	return parameters['complaint.approval_amount'] ?? agreed['complaint.approval_amount'].presets.standard ?? 0;
}

/** What the guards of a complaint have to know of its agreement. Instants are epoch ms. */
export function guardContext(
	{ parameters, calendar }: Pick<GoverningAgreement, 'parameters' | 'calendar'>,
	{ communicatedAt, now }: { communicatedAt: number | null; now: number },
): GuardContext {
	const days = handlingTerms(parameters).confirmWorkingDays;
	return {
		approvalLimit: approvalLimitOf(parameters),
		answerPeriodOver:
			communicatedAt !== null && closeOfWorkingDay(calendar.business, communicatedAt, days) <= now,
	};
}
