import { describe, expect, it } from 'vitest';
import {
	cellOf,
	fromColumns,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/columns.ts';
import { definitionOf } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';

const columnOf = (key: Parameters<typeof definitionOf>[0], place = 0) => {
	const column = definitionOf(key).columns[place];
	if (!column) throw new Error(`${key} has no column ${place}`);
	return column;
};

describe('a row of a repeater that leaves something out', () => {
	it.each([
		['channel_chat_im_tool', 'channel.chat.im_tool', { tool: 'QQ' }, { tool: 'QQ', account: null }],
		[
			'channel_chat_im_tool',
			'channel.chat.im_tool',
			{ tool: 'QQ', account: ' ' },
			{ tool: 'QQ', account: null },
		],
		[
			'channel_chat_im_tool',
			'channel.chat.im_tool',
			{ tool: 'QQ', account: '10000' },
			{ tool: 'QQ', account: '10000' },
		],
		[
			'target_custom',
			'target.custom[]',
			{ metric_key: 'ontime', comparator: 'gte', value: 95 },
			{ metric_key: 'ontime', comparator: 'gte', value: 95, period: null },
		],
		[
			'languages_additional',
			'languages.additional',
			{ language: 'en' },
			{ language: 'en', hours: null, channels: null },
		],
	])('%s of %s has nothing there', (column, key, row, value) => {
		expect(fromColumns({ [column]: [row] })).toEqual({ [key]: [value] });
	});
});

describe('an empty list', () => {
	it.each([
		['tags', { scope_consultation: [] }, {}],
		['choices', { notification_methods: [] }, {}],
		['rows', { business_hours_periods: [] }, {}],
		['tags that may be none', { urgent_keywords: [] }, { 'urgent.keywords': [] }],
		['rows that may be none', { target_custom: [] }, { 'target.custom[]': [] }],
	])('of %s is agreed only where none can be', (_, row, values) => {
		expect(fromColumns(row)).toEqual(values);
	});
});

describe('hours within a row', () => {
	it.each([
		['9:00-12:00', [['09:00', '12:00']]],
		[
			'09:00~12:00; 13:00—18:00;',
			[
				['09:00', '12:00'],
				['13:00', '18:00'],
			],
		],
		[
			'09:00-12:00, ,13:00-18:00',
			[
				['09:00', '12:00'],
				['13:00', '18:00'],
			],
		],
		[[['09:00', '12:00']], [['09:00', '12:00']]],
		['', null],
		[null, null],
	])('%j', (hours, value) => {
		expect(fromColumns({ languages_additional: [{ language: 'en', hours }] })).toEqual({
			'languages.additional': [{ language: 'en', hours: value, channels: null }],
		});
	});
});

describe('the top of a scale', () => {
	it('has nothing usual', () => {
		expect(fromColumns({ target_csat_mode: 'score', target_csat_value: 4.5 })).toEqual({
			'target.csat': { mode: 'score', value: 4.5, scale_max: null },
		});
	});

	it('says nothing without a number', () => {
		expect(fromColumns({ target_csat_scale_max: 5, target_csat_mode: 'score' })).toEqual({});
	});
});

describe('a cell', () => {
	it.each([
		[columnOf('business_hours.periods'), [['09:00', '12:00']], [{ from: '09:00', to: '12:00' }]],
		[columnOf('business_hours.periods'), ['morning'], ['morning']],
		[columnOf('business_hours.periods'), 'morning', 'morning'],
		[columnOf('languages.additional'), [{ language: 'en' }], [{ language: 'en', hours: null }]],
		[columnOf('languages.additional'), [{ language: 'en', hours: null }], [{ language: 'en', hours: null }]],
		[
			columnOf('languages.additional'),
			[{ language: 'en', hours: [['09:00', '12:00'], 'later'] }],
			[{ language: 'en', hours: '09:00-12:00, later' }],
		],
		[
			columnOf('languages.additional'),
			[{ language: 'en', hours: 'later' }],
			[{ language: 'en', hours: 'later' }],
		],
		[columnOf('languages.additional'), ['en'], ['en']],
		[columnOf('sla.general.progress', 0), { value: 2, unit: 'hours' }, 2],
		[columnOf('sla.general.progress', 1), { value: 2, unit: 'hours' }, 'hours'],
		[columnOf('sla.general.progress', 1), 'two hours', null],
		[columnOf('sla.general.progress', 1), ['hours'], null],
		[columnOf('target.csat', 2), { mode: 'percent', value: 90, scale_max: null }, null],
		[columnOf('languages.additional'), null, null],
		[columnOf('languages.additional'), undefined, null],
		[columnOf('urgent.abuse_review'), false, false],
		[columnOf('notice.suspension_days'), 0, 0],
	])('$name of %j holds %j', (column, value, cell) => {
		expect(cellOf(column, value)).toEqual(cell);
	});
});
