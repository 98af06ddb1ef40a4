import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { validateParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

const problemOf = (key: ParameterKey, value: unknown) => {
	const [problem] = validateParameters({ [key]: value }).problems;
	return problem === undefined ? null : [problem.column, problem.text['en-US']];
};

describe('a value is looked at as a whole', () => {
	it.each<[ParameterKey, unknown]>([
		['business_hours.periods', [['109:00', '12:00']]],
		['business_hours.periods', [['09:000', '12:00']]],
		['business_hours.periods', [['09:00', '112:00']]],
		['business_hours.periods', [['09:00', '12:000']]],
		['business_hours.periods', [['09:00', '24:001']]],
		['channel.chat.url', 'httpsx://chat.example.cn'],
		['channel.chat.url', 'xhttps://chat.example.cn'],
		['channel.phone.number', 'call 400-800-1234'],
		['channel.phone.number', '400-800-1234 or so'],
		['channel.phone.number', '400-800-1234 ext'],
		// an I is not of its alphabet, and must not count as one less than nothing
		['provider.uscc', 'I00000000000000001'],
		['provider.uscc', '00000000000000000'],
	])('%s cannot be %j', (key, value) => {
		expect(problemOf(key, value)).not.toBeNull();
	});

	it.each<[ParameterKey, unknown]>([
		['business_hours.periods', [['00:00', '24:00']]],
		['channel.chat.url', 'https://chat.example.cn'],
		['channel.phone.number', '400-800-1234 ext 5'],
		['channel.phone.number', '400-800-1234 ext. 5'],
		['channel.phone.number', '400-800-1234x5'],
		['channel.phone.number', '400-800-1234转12345678'],
		['provider.uscc', '000000000000000000'],
		['target.csat', { mode: 'score', value: 5, scale_max: 5 }],
		['target.csat', { mode: 'percent', value: 90, scale_max: null }],
	])('%s may be %j', (key, value) => {
		expect(problemOf(key, value)).toBeNull();
	});
});

describe('what is wrong with a part is said of its column', () => {
	it.each<[ParameterKey, unknown, string, string]>([
		[
			'sla.general.progress',
			{ value: 9000, unit: 'hours' },
			'sla_general_progress_value',
			'must be hours from 0.0001 to 8760, not 9000',
		],
		[
			'sla.general.progress',
			{ value: 1.5, unit: 'working_days' },
			'sla_general_progress_value',
			'must be a whole number of working days up to 250, not 1.5',
		],
		[
			'target.csat',
			{ mode: 'score', value: 6, scale_max: 5 },
			'target_csat_scale_max',
			'must be at least the score 6, not 5',
		],
		[
			'target.csat',
			{ mode: 'score', value: 4.5, scale_max: null },
			'target_csat_scale_max',
			'is needed for a score',
		],
	])('%s %j: %s', (key, value, column, sentence) => {
		const [name, words] = problemOf(key, value) ?? [];
		expect(name).toBe(column);
		expect(words).toContain(sentence);
	});
});
