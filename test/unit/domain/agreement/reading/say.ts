import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import type { ParameterKey } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';

/** What a text says of a parameter: its value, `absent`, or every value it could mean, in no order. */
export function say(text: string, key: ParameterKey): unknown {
	const { parameters, ambiguous } = readAgreement(text);
	if (key in parameters) return parameters[key];
	const open = ambiguous.find((one) => one.key === key);
	return open ? { either: open.readings.map(({ value }) => value).sort(byText) } : 'absent';
}

/** The expectation for a parameter that is left to a person, with the values the text may mean. */
export function either(...values: readonly unknown[]): unknown {
	return { either: [...values].sort(byText) };
}

function byText(a: unknown, b: unknown): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

export const hours = (value: number) => ({ value, unit: 'hours' });
export const workingDays = (value: number) => ({ value, unit: 'working_days' });
