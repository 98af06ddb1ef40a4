import { parameterDefinitions, type AgreementParameters } from '../agreement/parameters/index.ts';
import type { ReadinessTerms } from './readiness.ts';

/** What an agreement asks of those who work its tickets. Courses that were not agreed are not required (3.1.2.2). */
export function readinessTermsOf(
	parameters: Pick<AgreementParameters, 'training.required_courses' | 'training.validity_months'>,
	conductVersion: number | null,
): ReadinessTerms {
	return {
		requiredCourses: parameters['training.required_courses'] ?? [],
		validityMonths:
			parameters['training.validity_months'] ??
			parameterDefinitions['training.validity_months'].presets.standard ??
			Infinity,
		conductVersion,
	};
}
