import { describe, expect, it } from 'vitest';
import {
	fromColumns,
	toColumns,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/columns.ts';
import { presetNames } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	presetParameters,
	validateParameters,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';

/** Parameters that presets leave open, and shapes that they do not have. */
const rich: AgreementParameters = {
	...presetParameters('strict'),
	'provider.name': '云帆科技有限公司',
	'customer.name': '晨星贸易有限公司',
	'channel.chat.im_tool': [
		{ tool: '企业微信', account: 'yunfan' },
		{ tool: 'QQ', account: null },
	],
	'business_hours.periods': [
		['08:30', '12:00'],
		['13:00', '24:00'],
	],
	'languages.additional': [
		{
			language: 'en',
			hours: [
				['09:00', '12:00'],
				['13:00', '17:30'],
			],
			channels: ['email', 'phone'],
		},
		{ language: 'ja', hours: null, channels: null },
	],
	'target.csat': { mode: 'score', value: 4.5, scale_max: 5 },
	'target.custom[]': [
		{ metric_key: 'ontime', comparator: 'gte', value: 95.5, period: 'quarter' },
		{ metric_key: '投诉率', comparator: 'lt', value: 2, period: null },
	],
	'scope.other': '第一行\n第二行',
};

const back = (row: Record<string, unknown>) => validateParameters(fromColumns(row));

describe('parameters as columns', () => {
	it.each([
		...presetNames.map((name) => [name, presetParameters(name)] as const),
		['a rich version', rich] as const,
	])('%s comes back as it went in', (_, parameters) => {
		expect(back(toColumns(parameters))).toEqual({ parameters, problems: [] });
	});

	it('are one column each, and one for each part of those that have parts', () => {
		const names = parameterKeys.flatMap((key) => definitionOf(key).columns.map(({ name }) => name));
		expect(new Set(names).size).toBe(names.length);
		expect(Object.keys(toColumns(rich)).sort()).toEqual(
			parameterKeys
				.filter((key) => rich[key] !== undefined)
				.flatMap((key) => definitionOf(key).columns.map(({ name }) => name))
				.sort(),
		);
	});

	it('are written for a person where they stand in a repeater', () => {
		const columns = toColumns(rich);
		expect(columns['business_hours_periods']).toEqual([
			{ from: '08:30', to: '12:00' },
			{ from: '13:00', to: '24:00' },
		]);
		expect(columns['languages_additional']).toMatchObject([
			{ language: 'en', hours: '09:00-12:00, 13:00-17:30' },
			{ language: 'ja', hours: null },
		]);
	});
});

describe('columns as parameters', () => {
	it.each([null, undefined, '', '  '])('an empty cell (%j) says nothing', (cell) => {
		expect(back({ provider_name: cell, sla_phone_answer_minutes: cell, urgent_abuse_review: cell })).toEqual({
			parameters: {},
			problems: [],
		});
	});

	it('false and zero say something', () => {
		expect(back({ urgent_abuse_review: false, notice_suspension_days: 0 }).parameters).toEqual({
			'urgent.abuse_review': false,
			'notice.suspension_days': 0,
		});
	});

	it('an empty list says "none" where that can be agreed, and nothing elsewhere', () => {
		expect(
			back({ languages_additional: [], scope_consultation: [], channel_chat_im_tool: [] }).parameters,
		).toEqual({ 'languages.additional': [] });
	});

	it('a number without its unit has the usual one; a unit without its number says nothing', () => {
		expect(back({ sla_general_progress_value: 2 }).parameters).toEqual({
			'sla.general.progress': { value: 2, unit: 'working_days' },
		});
		expect(back({ sla_general_progress_unit: 'hours' }).parameters).toEqual({});
	});

	it('one clock that is set brings the usual others', () => {
		expect(back({ sla_urgent_response_basis: 'business' }).parameters).toEqual({
			clock_basis: { '2.1.4': 'calendar', '2.2.1': 'business', '2.2.2': 'business', '2.2.3': 'business' },
		});
	});

	it.each([
		'09:00-12:00, 13:30-18:00',
		'9:00–12:00；13:30—18:00',
		'09：00至12：00、13：30至18：00',
		' 09:00 - 12:00,13:30 - 18:00 ',
	])('hours within a row may be written as %s', (hours) => {
		const { parameters } = back({ languages_additional: [{ language: 'en', hours }] });
		expect(parameters['languages.additional']?.[0]).toEqual({
			language: 'en',
			hours: [
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
			channels: null,
		});
	});

	it.each([
		['business_hours_periods', 'always'],
		['business_hours_periods', [1, null, {}]],
		['languages_additional', [{ language: 'en', hours: 'all day' }]],
		['languages_additional', [null]],
		['target_custom', [{}]],
		['channel_chat_im_tool', 5],
	])('%s = %j is a problem, not an exception', (column, cell) => {
		expect(back({ [column]: cell }).problems).toHaveLength(1);
	});
});
