import { parameterDefinitions, parameterNames } from './parameters.ts';
import type { AgreementParameters, ParameterDefinition, ParameterName } from './parameters.ts';

/** One thing that is wrong with an agreement, in words that name the column and the clause. */
export interface ParameterProblem {
	readonly field: ParameterName;
	readonly clause: string;
	readonly sentence: string;
}

/** A year of hours. A longer promise is a slip of the keyboard, not a service level. */
const maxHours = 8760;
/** A third of a second; less would round to no time at all. */
const minHours = 0.0001;
const maxWorkingDays = 250;

/**
 * Checks the parameters of an agreement version. Absent ones take their default, so a draft may be
 * saved with few fields; null is refused, since an emptied field must not silently become a default.
 */
export function validateParameters(input: Readonly<Partial<Record<ParameterName, unknown>>>): {
	readonly parameters: AgreementParameters | null;
	readonly problems: readonly ParameterProblem[];
} {
	const values = Object.fromEntries(
		parameterNames.map((name) => [
			name,
			input[name] === undefined ? parameterDefinitions[name].default : input[name],
		]),
	);
	const problems = parameterNames.flatMap((name) => problemOf(name, values));
	return { parameters: problems.length === 0 ? toParameters(values) : null, problems };
}

function problemOf(field: ParameterName, values: Readonly<Record<string, unknown>>): ParameterProblem[] {
	const definition: ParameterDefinition = parameterDefinitions[field];
	const sentence = complaint(field, definition, values);
	return sentence ? [{ field, clause: definition.clause, sentence }] : [];
}

function complaint(
	field: ParameterName,
	definition: ParameterDefinition,
	values: Readonly<Record<string, unknown>>,
): string | null {
	const value = values[field];
	if (definition.kind === 'basis') return oneOf(value, ['business', 'calendar']);
	if (definition.kind === 'progress_unit') return oneOf(value, ['hours', 'working_days']);
	if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number above zero';
	if (value <= 0) return `must be above zero, not ${value}`;
	if (field === 'sla_general_progress_value' && values['sla_general_progress_unit'] === 'working_days') {
		return Number.isInteger(value) && value <= maxWorkingDays
			? null
			: `must be a whole number of working days up to ${maxWorkingDays}, not ${value}`;
	}
	if (value < minHours) return `must be at least ${minHours} hours, not ${value}`;
	return value <= maxHours ? null : `must be at most ${maxHours} hours (one year), not ${value}`;
}

function oneOf(value: unknown, allowed: readonly string[]): string | null {
	return typeof value === 'string' && allowed.includes(value) ? null : `must be one of ${allowed.join(', ')}`;
}

/** Every value was checked against its kind just before; the record is rebuilt field by field. */
function toParameters(values: Readonly<Record<string, unknown>>): AgreementParameters {
	const number = (name: ParameterName) => Number(values[name]);
	const basis = (name: ParameterName) => (values[name] === 'business' ? 'business' : 'calendar');
	return {
		sla_registration_hours: number('sla_registration_hours'),
		sla_registration_basis: basis('sla_registration_basis'),
		sla_email_first_reply_hours: number('sla_email_first_reply_hours'),
		sla_email_first_reply_next_open_hours: number('sla_email_first_reply_next_open_hours'),
		sla_general_progress_value: number('sla_general_progress_value'),
		sla_general_progress_unit: values['sla_general_progress_unit'] === 'hours' ? 'hours' : 'working_days',
		sla_general_progress_basis: basis('sla_general_progress_basis'),
		sla_urgent_response_hours: number('sla_urgent_response_hours'),
		sla_urgent_response_basis: basis('sla_urgent_response_basis'),
	};
}
