import type { AgreementParameters, ParameterValue } from '../agreement/parameters/index.ts';
import { parameterDefinitions } from '../agreement/parameters/index.ts';
import type { AssignmentRule } from '../vocabulary.ts';

/** How an agreement has its tickets handed from person to person (3.1.2.1). Minutes are business time. */
export interface AssignmentTerms {
	readonly rule: AssignmentRule;
	readonly takeMinutes: number;
	readonly answerMinutes: number;
}

/** What was not agreed is as the standard level of service has it. */
export function assignmentTermsOf(parameters: AgreementParameters): AssignmentTerms {
	return {
		rule: parameters['assignment.rule'] ?? 'manual',
		takeMinutes: agreedMinutes(parameters, 'assignment.take_minutes'),
		answerMinutes: agreedMinutes(parameters, 'assignment.answer_minutes'),
	};
}

function agreedMinutes(
	parameters: AgreementParameters,
	key: 'assignment.take_minutes' | 'assignment.answer_minutes',
): number {
	return parameters[key] ?? parameterDefinitions[key].presets.standard ?? Infinity;
}

/** R17. */
export function queueRuleOf(parameters: AgreementParameters): ParameterValue<'reading.queue_order'> {
	return parameters['reading.queue_order'] ?? 'urgent_first';
}
