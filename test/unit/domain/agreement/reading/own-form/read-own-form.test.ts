import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '../../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readOwnForm } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/read-own-form.ts';

const registration = '2.1.4 确认登记：接到客户的服务请求或投诉后，服务商应在2小时内完成确认登记。';
const inEnglish =
	'2.1.4 Registration: The Provider shall confirm and register each service request or complaint within 2 hours of its receipt.';

/** What a source says, by key. */
function values(source: string): Readonly<Partial<Record<ParameterKey, unknown>>> {
	return Object.fromEntries(readOwnForm(source).claims.map(({ key, value }) => [key, value]));
}

/** The values of a source with how sure each of them is. */
const sure = (source: string) =>
	readOwnForm(source).claims.map(({ value, confidence }) => [value, confidence]);

describe('a line as we write it', () => {
	it.each([registration, inEnglish])('is beyond doubt: %j', (source) => {
		const text = source === registration ? '2小时' : '2 hours';
		expect(readOwnForm(source).claims).toEqual([
			{ key: 'sla.registration_hours', value: 2, clause: '2.1.4', text, confidence: 1 },
		]);
	});

	it.each([
		['another heading', registration.replace('确认登记：', '登记：')],
		['another number', registration.replace('2.1.4', '2.1.3')],
		['a number that we have not', registration.replace('2.1.4', '2.1.9')],
		['another word', registration.replace('应在', '须在')],
		['another unit', registration.replace('2小时', '2分钟')],
		['an amount in words', registration.replace('2小时', '两小时')],
		['an amount written as we do not', registration.replace('2小时', '2.0小时')],
		['an amount that no agreement can have', registration.replace('2小时', '-2小时')],
		[
			'words of its own for a yes or no',
			'2.1.1 电话：业务时间为周一至周五 09:00–12:00（节假日照常）。客户在业务时间内首次来电，应在3分钟内接通。',
		],
		['words after it', `${registration}但节假日除外。`],
	])('is left to others if it has %s', (_, source) => {
		expect(readOwnForm(source)).toEqual({ claims: [], rest: source });
	});

	it('gives each of its values', () => {
		const line =
			'2.1.1 电话：业务时间为周一至周五 09:00–12:00（法定节假日除外，调休补班日不计）。客户在业务时间内首次来电，应在3分钟内接通。';
		expect(readOwnForm(line).claims).toEqual(
			[
				['business_hours.periods', [['09:00', '12:00']], '2.1.1', '09:00–12:00'],
				['calendar.exclude_statutory_holidays', true, '2.1', '法定节假日除外'],
				['calendar.include_makeup_workdays', false, '2.1', '调休补班日不计'],
				['sla.phone.answer_minutes', 3, '2.1.1', '3分钟'],
			].map(([key, value, clause, text]) => ({ key, value, clause, text, confidence: 1 })),
		);
	});

	it.each([
		[
			'2.1.1 Phone: Business hours are Monday to Friday, 09:00–12:00 (public holidays included). A first call in business hours shall be answered within 1 minute.',
			{
				'business_hours.periods': [['09:00', '12:00']],
				'calendar.exclude_statutory_holidays': false,
				'sla.phone.answer_minutes': 1,
			},
		],
		[
			'2.1.2 邮件：邮件在业务时间内到达的，应在4小时内首次回复；在非业务时间到达的，应自下一业务时间开始起【未约定】内首次回复。',
			{ 'sla.email.first_reply_hours': 4 },
		],
		['2.1.4 确认登记：接到客户的服务请求或投诉后，服务商应在【未约定】内完成确认登记。', {}],
	])('says what is agreed and no more: %j', (line, expected) => {
		expect(values(line)).toEqual(expected);
		expect(readOwnForm(line).rest.trim()).toMatch(/^2\.1\.\d$/);
	});

	it('of a clause that the source does not have needs no heading', () => {
		const { claims, rest } = readOwnForm('3.1.2.3 （原文缺失）');
		expect({ claims, rest }).toEqual({ claims: [], rest: '3.1.2.3       ' });
	});

	it('in Markdown is what its value was read from, whatever other lines say', () => {
		const line = String.raw`**1.4.6** 其他服务：服务商还按以下约定或套餐提供其他客户服务：“A\*B”。`;
		expect(readOwnForm(`说明“A*B”\n${line}`).claims.map(({ text }) => text)).toEqual([line]);
	});

	it('in Markdown is what its value was read from, where a sign is escaped', () => {
		const source = String.raw`  **1.4.6** 其他服务：服务商还按以下约定或套餐提供其他客户服务：“A\*B”。  `;
		expect(readOwnForm(source).claims).toEqual([
			{ key: 'scope.other', value: 'A*B', clause: '1.4.6', text: source.trim(), confidence: 1 },
		]);
	});
});

describe('a supplementary term or reading rule', () => {
	it.each([
		[
			'as we write it',
			'S-05 解答咨询的合理时间（1.4.1）：1个工作日',
			[[{ value: 1, unit: 'working_days' }, 1]],
		],
		['in English', 'S-15 Privacy request answered within (3.1.2.3): 15 working days', [[15, 1]]],
		['with another label', 'S-15 何时答复：15个工作日', [[15, 1]]],
		['without a hyphen in its number', 'S15 何时答复：15个工作日', []],
		['with a letter after its number', 'S-08a x：否', [[false, 1]]],
		['of a reading rule', 'R4 x：最后一个工作日的同一钟点', [['same_time', 1]]],
		['of a reading rule with a letter', 'R10a x：10秒', [[10, 1]]],
		['whose value is in the other language', 'S-11 等待客户时暂停：yes', [[true, 1]]],
		['whose label is in the other language', 'R7 A further mail: 是', [[true, 1]]],
		['whose amount has other words', 'S-15 x：15工作日左右', [[15, 0.85]]],
		['whose list is empty', 'S-07 x：无', [[[], 1]]],
		['whose empty list is in English', 'S-07 x: none', [[[], 1]]],
		['that is not agreed', 'S-15 x：【未约定】', []],
		['that is not agreed, in English', 'S-15 x: [not agreed]', []],
		['whose list is nearly ours, after our Chinese colon', 'S-07 x：a、b?', [[['a', 'b?'], 0.85]]],
		['whose list is nearly ours, after our English colon', 'S-07 x: a, b?', [[['a', 'b?'], 0.85]]],
		['that says what nobody knows', 'S-11 x：也许', []],
		['that does not exist', 'S-99 x：15个工作日', []],
		['without a label', 'S-15 15个工作日', []],
		['with spaces around its value', 'S-15 x：  15个工作日  ', [[15, 1]]],
		['whose value has a colon', 'S-12 x: “a: b”, c', [[['a: b', 'c'], 1]]],
	])('%s', (_, line, expected) => {
		expect(sure(line)).toEqual(expected);
	});

	it.each([
		['is taken out where it says that nothing is agreed', 'S-15 x：【未约定】', ' '.repeat(12)],
		['stays where it says what nobody knows', 'S-11 x：也许', 'S-11 x：也许'],
		['keeps the number of a clause that it names', 'S-11 x（2.2）：是', '       2.2   '],
	])('%s', (_, line, rest) => {
		expect(readOwnForm(line).rest).toBe(rest);
	});
});

describe('a line of ours with other punctuation', () => {
	const narrow = registration.replace('，', ',').replace('：', ':');

	it('is a little less sure', () => {
		expect(readOwnForm(narrow).claims).toEqual([
			{ key: 'sla.registration_hours', value: 2, clause: '2.1.4', text: '2小时', confidence: 0.95 },
		]);
	});

	it.each([
		['R4 x:最后一个工作日的同一钟点', [['same_time', 0.95]]],
		['S-15 时限:15工作日', [[15, 0.85 * 0.95]]],
		[
			'2.5.1 First contact resolution： The share of problems that are solved at the first contact should be at least 85%.',
			[[85, 0.95]],
		],
		['R4 x： at close of business on the last working day', [['close_of_business', 1]]],
	])('%j', (line, expected) => {
		expect(sure(line)).toEqual(expected);
	});
});

describe('a line of ours that was broken', () => {
	const broken = `${registration.slice(0, 30)}\n${registration.slice(30)}`;

	it('is read to its end', () => {
		expect(values(`x\n${broken}\ny`)).toEqual({ 'sla.registration_hours': 2 });
	});

	it('is shown as it stands where its value was broken', () => {
		const source = registration.replace('2小时', '2小\n时');
		expect(readOwnForm(source).claims.map(({ text }) => text)).toEqual([source]);
	});

	it('goes on where a whole line could end, if it is as wide as the others', () => {
		const source = 'S-12 客服人员的必修培训：礼仪、\n产品、\n法规';
		expect(values(source)).toEqual({ 'training.required_courses': ['礼仪', '产品', '法规'] });
	});

	it('ends where it could, if it is less wide than the others', () => {
		const source = 'S-12 必修培训：礼仪\n产品\n这一行比其他各行都要宽得多，所以上一行到那里就结束了';
		expect(values(source)).toEqual({ 'training.required_courses': ['礼仪'] });
	});

	it('takes its lines out of what is left to others', () => {
		const { rest } = readOwnForm(`甲\n${broken}\n乙`);
		expect(rest).toBe(`甲\n2.1.4${' '.repeat(broken.length - 5)}\n乙`);
	});

	it('is not looked for after a thousand others', () => {
		const others = (count: number) => '2.1.4 别的说法\n'.repeat(count);
		expect(values(`${others(999)}${broken}`)).toEqual({ 'sla.registration_hours': 2 });
		expect(values(`${others(1000)}${broken}`)).toEqual({});
		expect(values(`${others(1000)}${registration}`)).toEqual({ 'sla.registration_hours': 2 });
	});
});

describe('what is left to others', () => {
	it('is everything else, each sign in its place, with the numbers of the lines that were read', () => {
		const source = `前言\n> ${registration}\n后记\nR9 x：否\n`;
		const { claims, rest } = readOwnForm(source);
		expect(claims.map(({ key }) => key)).toEqual(['sla.registration_hours', 'reading.bot_counts']);
		expect(rest).toBe(`前言\n> 2.1.4${' '.repeat(registration.length - 5)}\n后记\n      \n`);
	});

	it('is all of a source without a line of ours', () => {
		expect(readOwnForm('第一条 x\n1. y')).toEqual({ claims: [], rest: '第一条 x\n1. y' });
	});
});
