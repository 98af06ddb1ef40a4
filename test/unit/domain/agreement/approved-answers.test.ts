import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inChinese } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/problem-texts.ts';
import { validateParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { table } from './parameter-table.ts';

interface Answers {
	readonly key: string;
	/** Each right value as it is kept. */
	readonly taken: readonly unknown[];
	/** The problem of each wrong one, with its column, clause and words. */
	readonly refused: readonly unknown[];
}

/** Read by a person, in both languages: whoever changes a word of them reads it again. */
const approved = JSON.parse(
	readFileSync(new URL('../../../fixtures/parameters/answers.json', import.meta.url), 'utf8'),
) as readonly Answers[];

describe('a parameter', () => {
	it.each(table.map(([key, right, wrong], place) => [key, right, wrong, approved[place]] as const))(
		'%s is kept, and refused, as approved',
		(key, right, wrong, answers) => {
			const validated = (value: unknown) => validateParameters({ [key]: value });
			expect({
				key,
				taken: right.map((value) => validated(value).parameters[key]),
				refused: wrong.map(([value]) => validated(value).problems[0]),
			}).toEqual(answers);
		},
	);
});

describe('a complaint in Chinese', () => {
	it.each([
		['must be above zero', '必须大于零'],
		['must be a number', '必须是数字'],
		['must be a whole number', '必须是整数'],
		['must be a text', '必须是文字'],
		['must be true or false', '只能是“是”或“否”（true 或 false）'],
		['must not be empty', '不能为空'],
		['must not hold a null character, nor half of one', '不能含有空字符或残缺的字符'],
		['must have at most 64 characters', '最多 64 个字'],
		['must have at most 12 periods', '最多 12 项'],
		['must name at most 20 languages', '最多 20 项'],
		['must name at least one tool', '至少填写一项'],
		['must have at least one period', '至少填写一项'],
		['must be one of a, b', '只能是 a, b 之一'],
		['must be a list of texts', '必须是列表'],
		['must be a list', '必须是列表'],
		['must be {value, unit}', '必须由 value, unit 组成'],
		['must be [from, to]', '必须是 [开始, 结束]'],
		['must be 0 to 100', '必须在 0 至 100 之间'],
		['must be -1.5 to 10.25', '必须在 -1.5 至 10.25 之间'],
		['must be at least 0.0001 hours', '不得少于 0.0001 小时'],
		['must be at least 0.01 minutes', '不得少于 0.01 分钟'],
		['must be at most 8760 hours (one year)', '不得超过 8760 小时（一年）'],
		['must be at most 525600 minutes (one year)', '不得超过 525600 分钟（一年）'],
		['must be at most 100', '不得超过 100'],
		['must be hours from 0.0001 to 8760, not 9000', '按小时时须在 0.0001 至 8760 之间，不能是 9000'],
		[
			'must be a whole number of working days up to 250, not 1.5',
			'按工作日时须为不超过 250 的整数，不能是 1.5',
		],
		['must be at least the score 6, not 5', '满分不得低于目标 6，不能是 5'],
		['is needed for a score', '采用平均分时必须填写满分'],
		['09:00 is not after 18:00', '结束 09:00 不晚于开始 18:00'],
		['11:00 lies before 12:00', '11:00 早于前一时段的结束 12:00'],
		['must be a time from 00:00 to 23:59', '必须是 HH:MM 形式的时间'],
		['must be a telephone number, such as 95588', '必须是电话号码，例如 400-800-1234'],
		['must be an e-mail address, such as a@b.c', '必须是邮箱地址，例如 service@example.com'],
		['must be an address that begins with https://', '必须是以 https:// 开头的网址'],
		['must be a unified social credit code: 18', '必须是 18 位统一社会信用代码，且校验位正确'],
		['must be a language tag, such as en', '必须是语言代码，例如 en 或 zh-HK'],
		['must be an IANA time zone, such as UTC', '必须是 IANA 时区名，例如 Asia/Shanghai'],
		['must name a clock for 2.1.4 and 2.2.3', '必须为 2.1.4、2.2.1、2.2.2、2.2.3 各选一种计时方式'],
		['names a method twice', '有重复项'],
		['must not give a smaller credit for a lower attainment', '达标率较低时抵扣不得更少'],
	])('of "%s" is "%s"', (english, chinese) => {
		expect(inChinese(english)).toBe(chinese);
		// only the whole of it: words around it would be lost
		expect(inChinese(`perhaps ${english}`)).toBe(`perhaps ${english}`);
	});

	it.each([
		'must be above zero, or not',
		'must be a number of things',
		'must be a text book',
		'must not be empty-handed',
		'must be true or false or both',
		'must have at most 64 characters each',
		'must be 0 to 100 or so',
		'must be [from, to] or nothing',
		'must be at most 100 or so',
		'is needed for a scoreboard',
		'must be a whole number or none',
		'names a method twice over',
		'09:00 is not after 18:00 at all',
		'11:00 lies before 12:00 at all',
	])('is not made of "%s", which says something else', (english) => {
		expect(inChinese(english)).toBe(english);
	});
});
