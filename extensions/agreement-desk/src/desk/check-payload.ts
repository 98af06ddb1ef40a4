import { choiceSets, type ChoiceSet } from '../../../../schema/choices.ts';
import type { CollectionDefinition, FieldDefinition } from '../../../../schema/define.ts';
import { text } from '../domain/localized-text.ts';
import { isStorableValue } from '../domain/storable-text.ts';
import type { Payload } from './payload.ts';
import { valueProblem } from './check-values.ts';
import { refuseEngineFields } from './refuse-engine-fields.ts';
import { invalid, type Refusal } from './refusal.ts';

/**
 * What the definition of a collection alone can tell of a payload: nothing that the engine owns, nothing
 * required left out or emptied, no value that a dropdown does not offer, no text that a database changes. Of parameters
 * their register knows more.
 *
 * @throws Refusal naming field and clause.
 */
export function checkPayload(
	definition: CollectionDefinition,
	payload: Payload,
	{ isNew }: { isNew: boolean },
): void {
	refuseEngineFields(definition, payload);
	for (const [name, field] of Object.entries(definition.fields)) {
		const problem = problemOf(field, payload[name], isNew);
		if (problem) throw refusalFor(definition, name, problem);
	}
}

function problemOf(field: FieldDefinition<unknown, unknown>, value: unknown, isNew: boolean) {
	const hasDefault = field.column?.default_value !== undefined;
	const missing = value === undefined ? isNew && !hasDefault : isEmpty(value);
	if (missing && field.required && !field.engineOwned) return required;
	if (value === undefined || value === null || field.parameter !== undefined) return null;
	const problem = choiceProblem(field, value) ?? (isOfWords(field) ? valueProblem(field, value) : null);
	return problem ?? (isStorableValue(value) ? null : unstorable);
}

/** Left to the database, a list or a number where words belong is kept as something else. */
function isOfWords({ type }: FieldDefinition<unknown, unknown>): boolean {
	return type === 'string' || type === 'text';
}

/** A value that its dropdown does not offer, in words that follow the name of the field; null when it does. */
export function choiceProblem({ choices, type }: FieldDefinition<unknown, unknown>, value: unknown) {
	if (!choices) return null;
	return notOffered(choices, type === 'json' && Array.isArray(value) ? value : [value]);
}

const required = text('必填，不能为空', 'is required and cannot be empty');
/** What the database gave back would not be what the timeline vouches for. */
const unstorable = text('不能含有空字符或残缺的字符', 'must not hold a null character, nor half of one');

function isEmpty(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value.trim() === '');
}

function notOffered(set: ChoiceSet, values: readonly unknown[]) {
	const allowed = choiceSets[set].map((choice) => choice.value);
	if (values.every((value) => allowed.some((choice) => choice === value))) return null;
	return text(`只能是 ${allowed.join('、')} 之一`, `must be one of ${allowed.join(', ')}`);
}

function refusalFor(
	definition: CollectionDefinition,
	name: string,
	problem: ReturnType<typeof text>,
): Refusal {
	const clause = definition.fields[name]?.clause ?? definition.clause;
	return invalid(`${definition.collection}.${name}`, clause ?? null, problem);
}
