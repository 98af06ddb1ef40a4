import { describe, expect, it } from 'vitest';
import {
	parameterDefinitions,
	parameterNames,
	type ParameterName,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters.ts';
import { validateParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/validate-parameters.ts';

const amounts = parameterNames.filter((name) => parameterDefinitions[name].kind === 'amount');
const bases = parameterNames.filter((name) => parameterDefinitions[name].kind === 'basis');

/** The sentence about the only field that is wrong; null when nothing is. */
function complaintAbout(input: Partial<Record<ParameterName, unknown>>): string | null {
	const { parameters, problems } = validateParameters(input);
	expect(parameters === null).toBe(problems.length > 0);
	expect(problems.length).toBeLessThanOrEqual(1);
	return problems[0]?.sentence ?? null;
}

const hoursOf = (name: ParameterName, value: unknown) => ({
	sla_general_progress_unit: 'hours',
	[name]: value,
});

describe('parameters that are not given', () => {
	it('take their default', () => {
		const { parameters, problems } = validateParameters({});
		expect(problems).toEqual([]);
		for (const name of parameterNames) expect(parameters?.[name]).toBe(parameterDefinitions[name].default);
	});

	it('do so without touching the others', () => {
		const { parameters } = validateParameters({ sla_registration_hours: 0.5 });
		expect(parameters).toMatchObject({ sla_registration_hours: 0.5, sla_urgent_response_hours: 1 });
	});
});

describe.each(amounts)('%s', (name) => {
	it.each([
		[0, 'must be above zero, not 0'],
		[-1, 'must be above zero, not -1'],
		[8760.5, 'must be at most 8760 hours (one year), not 8760.5'],
		[Number.NaN, 'must be a number above zero'],
		[Number.POSITIVE_INFINITY, 'must be a number above zero'],
		['4', 'must be a number above zero'],
		[null, 'must be a number above zero'],
		[true, 'must be a number above zero'],
		[[4], 'must be a number above zero'],
	])('refuses %j', (value, sentence) => {
		expect(complaintAbout(hoursOf(name, value))).toBe(sentence);
	});

	it.each([0.25, 4, 8760])('accepts %d hours', (value) => {
		const { parameters } = validateParameters(hoursOf(name, value));
		expect(parameters?.[name]).toBe(value);
	});
});

describe('working days', () => {
	it.each([1, 5, 250])('may be %d', (value) => {
		expect(complaintAbout({ sla_general_progress_value: value })).toBeNull();
	});

	it.each([0.5, 1.5, 251])('cannot be %d', (value) => {
		expect(complaintAbout({ sla_general_progress_value: value })).toBe(
			`must be a whole number of working days up to 250, not ${value}`,
		);
	});

	it('are not asked of hours', () => {
		const hours = { sla_general_progress_unit: 'hours', sla_general_progress_value: 1.5 };
		expect(complaintAbout(hours)).toBeNull();
	});
});

describe.each(bases)('%s', (name) => {
	it.each(['business', 'calendar'])('may be %s', (value) => {
		expect(validateParameters({ [name]: value }).parameters?.[name]).toBe(value);
	});

	it.each(['Business', '', 'working_days', null, 1])('cannot be %j', (value) => {
		expect(complaintAbout({ [name]: value })).toBe('must be one of business, calendar');
	});
});

it('names a unit that nobody knows', () => {
	expect(complaintAbout({ sla_general_progress_unit: 'weeks' })).toBe('must be one of hours, working_days');
});

it('names everything that is wrong at once, each with its clause', () => {
	const { parameters, problems } = validateParameters({
		sla_urgent_response_basis: 'sometimes',
		sla_registration_hours: 0,
		sla_email_first_reply_hours: null,
		sla_general_progress_value: 1.5,
	});
	expect(parameters).toBeNull();
	expect(problems.map(({ field, clause }) => [field, clause])).toEqual([
		['sla_registration_hours', '2.1.4'],
		['sla_email_first_reply_hours', '2.1.2'],
		['sla_general_progress_value', '2.2.1'],
		['sla_urgent_response_basis', '2.2.3'],
	]);
});
