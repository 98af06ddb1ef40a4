import { describe, expect, it } from 'vitest';
import { columnsOfHeader } from '../../../../extensions/agreement-desk/src/domain/calendar-import/csv-columns.ts';
import { namesOf } from '../../../../extensions/agreement-desk/src/domain/calendar-import/festivals.ts';
import {
	kindInSentence,
	kindOfWord,
} from '../../../../extensions/agreement-desk/src/domain/calendar-import/kind-words.ts';
import {
	readDate,
	readPeriod,
} from '../../../../extensions/agreement-desk/src/domain/calendar-import/read-day.ts';

describe('a date', () => {
	it.each<[string, string]>([
		['2026-12-31', '2026-12-31'],
		['2026-1-2', '2026-01-02'],
		['2026/12/31', '2026-12-31'],
		['2026/1/2', '2026-01-02'],
		['2026.12.31', '2026-12-31'],
		['2026.1.2', '2026-01-02'],
		['20261231', '2026-12-31'],
		['2026年12月31日', '2026-12-31'],
		['2026年1月2', '2026-01-02'],
		[' 2026-01-02 ', '2026-01-02'],
		['2026-01-02 00:00:00.000', '2026-01-02'],
	])('is read from %j', (written, expected) => {
		expect(readDate(written)).toBe(expected);
	});

	it.each([
		'on 2026-12-31',
		'2026-12-311',
		'on 2026/12/31',
		'2026/12/311',
		'on 2026.12.31',
		'2026.12.311',
		'120261231',
		'202612311',
		'on 2026年12月31日',
		'2026年12月31日晚',
		'2026-12-31 00:00:01',
		'2026-12-31 00:00 or later',
		'26.12.31',
	])('is not guessed from %j', (written) => {
		expect(readDate(written)).toBeNull();
	});
});

describe('a period', () => {
	it.each<[string, { from: string; to: string } | null]>([
		[' 9:00 - 18:00 ', { from: '09:00', to: '18:00' }],
		['09：00～24：00', { from: '09:00', to: '24:00' }],
		['09:00-12:00-15:00', null],
		['09:00-09:00', null],
		['24:00-08:00', null],
		['25:00-26:00', null],
		['later-12:00', null],
		['9:000-12:00', null],
	])('of %j is %j', (written, expected) => {
		expect(readPeriod(written)).toEqual(expected);
	});
});

describe('the title of a column', () => {
	it.each<[string, string]>([
		...['date', 'Day', '日期'].map((title): [string, string] => [title, 'date']),
		...['kind', 'type', '类型', '类别', '安排'].map((title): [string, string] => [title, 'kind']),
		...['name', 'title', 'Holiday', '名称', '节日', '节日名称', '说明'].map((title): [string, string] => [
			title,
			'name',
		]),
		...['name_zh', 'Name ZH', '中文名称'].map((title): [string, string] => [title, 'name_zh']),
		...['name_en', 'Name EN', '英文名称'].map((title): [string, string] => [title, 'name_en']),
		...['periods', 'hours', 'from-to', '时间', '时段', '业务时间', '当日业务时间'].map(
			(title): [string, string] => [title, 'periods'],
		),
		[' hours ', 'periods'],
		['hours12', 'periods'],
		['hours1a', 'ignored'],
		['', 'ignored'],
	])('%j announces %s', (title, column) => {
		expect(columnsOfHeader(['date', title])).toEqual(['date', column]);
	});
});

describe('the word for a kind of day', () => {
	it.each<[string, string | null]>([
		['closed', 'custom_closed'],
		['临时休息', 'custom_closed'],
		['临时关闭', 'custom_closed'],
		['custom_open', 'custom_open'],
		['open', 'custom_open'],
		['临时开放', 'custom_open'],
		['临时营业', 'custom_open'],
		[' Make--up  Workday ', 'makeup_workday'],
		['调休', null],
	])('%j is %s', (word, kind) => {
		expect(kindOfWord(word)).toBe(kind);
	});

	it.each<[string, string | null]>([
		[' 休 ', 'holiday'],
		[' 班 ', 'makeup_workday'],
		['Nonworking day', 'holiday'],
		['Non working day', 'holiday'],
		['元旦( 班 )', 'makeup_workday'],
		['元旦( 休 )', 'holiday'],
		['Work day', 'makeup_workday'],
		['Work-day', 'makeup_workday'],
		['Workingday', 'makeup_workday'],
		['Year’s end', null],
	])('in the sentence %j is %s', (sentence, kind) => {
		expect(kindInSentence(sentence)).toBe(kind);
	});
});

describe('the name of a festival', () => {
	const spellings: [string, string[]][] = [
		['元旦', ['元旦', '元旦节', '新年', 'New Year', 'New Year’s Day', 'New Years Day']],
		['春节', ['春节', '除夕', 'Spring Festival', 'Chinese New Year', 'Lunar New Year']],
		['清明节', ['清明', '清明节', 'Qingming', 'Qingming Festival', 'Tomb-Sweeping Day']],
		['劳动节', ['劳动节', '国际劳动节', '五一', '五一节', '五一劳动节', 'Labour Day', 'Labor Day']],
		['端午节', ['端午', '端午节', 'Dragon Boat Festival', 'Dragon Boat']],
		['中秋节', ['中秋', '中秋节', 'Mid-Autumn Festival', 'Mid-Autumn']],
		['国庆节', ['国庆', '国庆节', '十一', 'National Day']],
	];

	it.each(spellings.flatMap(([festival, names]) => names.map((name): [string, string] => [name, festival])))(
		'may be written %s for %s',
		(name, festival) => {
			expect(namesOf(name, 'holiday').nameZh).toBe(festival);
		},
	);

	it.each<[string, string]>([
		['元旦( 休 )', '元旦'],
		['元旦 第 1 天 / 共 3 天', '元旦'],
		['国庆节 第10天/共12天', '国庆节'],
		['Working day for  National Day', '国庆节'],
		['Working day in exchange for National Day', '国庆节'],
		['Qingming Festival  (Tomb-Sweeping Day)', '清明节'],
		['National Day  holiday', '国庆节'],
		['National Day makeup workday', '国庆节'],
		['国庆节和中秋节', '国庆节、中秋节'],
		['国庆节暨中秋节', '国庆节、中秋节'],
		['National Day  and  Mid-Autumn Festival', '国庆节、中秋节'],
		['国庆、国庆节', '国庆节'],
	])('is found in %j: %s', (name, expected) => {
		expect(namesOf(name, 'holiday').nameZh).toBe(expected);
	});

	it.each<[string | null, string | null, string | null]>([
		[null, null, null],
		['  ', null, null],
		['(休)', null, null],
		['国庆节、校庆', '国庆节、校庆', null],
		['放假安排', '放假安排', null],
		['Founders Day', null, 'Founders Day'],
		['National Day holiday ball', null, 'National Day holiday ball'],
		[`元旦${' '.repeat(300)}`, `元旦${' '.repeat(300)}`, null],
		[`元旦${' '.repeat(298)}`, '元旦', "New Year's Day"],
	])('is kept in its one language where it is not known: %j', (name, nameZh, nameEn) => {
		expect(namesOf(name, 'holiday')).toEqual({ nameZh, nameEn });
	});
});
