import {
	parameterDefinitions,
	type ParameterDefinition,
} from '../extensions/agreement-desk/src/domain/agreement/parameters.ts';
import type { FieldDefinition } from './define.ts';
import { amount, select } from './fields.ts';
import type { ValueOf } from './choices.ts';

type Definitions = typeof parameterDefinitions;

type ParameterFields = {
	readonly [K in keyof Definitions]: Definitions[K]['kind'] extends 'amount'
		? FieldDefinition<number | null>
		: Definitions[K]['kind'] extends 'basis'
			? FieldDefinition<ValueOf<'clock_basis'> | null>
			: FieldDefinition<ValueOf<'progress_unit'> | null>;
};

/** One studio field for each parameter of the agreement, straight from the register in the domain. */
export function parameterFields(group: string): ParameterFields {
	const definitions = parameterDefinitions;
	const numberOf = (definition: ParameterDefinition) =>
		amount(definition.label, {
			group,
			note: definition.note,
			clause: definition.clause,
			defaultValue: Number(definition.default),
		});
	const basisOf = (definition: ParameterDefinition) =>
		select(definition.label, 'clock_basis', {
			group,
			note: definition.note,
			clause: definition.clause,
			defaultValue: definition.default === 'business' ? 'business' : 'calendar',
		});
	return {
		sla_registration_hours: numberOf(definitions.sla_registration_hours),
		sla_registration_basis: basisOf(definitions.sla_registration_basis),
		sla_email_first_reply_hours: numberOf(definitions.sla_email_first_reply_hours),
		sla_email_first_reply_next_open_hours: numberOf(definitions.sla_email_first_reply_next_open_hours),
		sla_general_progress_value: numberOf(definitions.sla_general_progress_value),
		sla_general_progress_unit: select(definitions.sla_general_progress_unit.label, 'progress_unit', {
			group,
			note: definitions.sla_general_progress_unit.note,
			clause: definitions.sla_general_progress_unit.clause,
			defaultValue: definitions.sla_general_progress_unit.default,
		}),
		sla_general_progress_basis: basisOf(definitions.sla_general_progress_basis),
		sla_urgent_response_hours: numberOf(definitions.sla_urgent_response_hours),
		sla_urgent_response_basis: basisOf(definitions.sla_urgent_response_basis),
	};
}
