import { describe, expect, it } from 'vitest';
import { inChinese } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/problem-texts.ts';
import { validateParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { complaints } from './parameter-complaints-table.ts';

const only = (input: Readonly<Record<string, unknown>>) => {
	const { problems } = validateParameters(input);
	expect(problems).toHaveLength(1);
	return problems[0];
};

describe('a complaint says what is wrong, in both languages', () => {
	it.each(complaints)('%s %j', (key, value, english, chinese) => {
		const words = only({ [key]: value })?.text;
		expect(words?.['en-US'].startsWith(`${english}; it is `), words?.['en-US']).toBe(true);
		expect(words?.['zh-CN'].startsWith(`${chinese}（当前为 `), words?.['zh-CN']).toBe(true);
	});

	it('and what stands there now', () => {
		expect(only({ 'sla.phone.answer_minutes': '3' })?.text).toEqual({
			'en-US': 'must be a number; it is "3"',
			'zh-CN': '必须是数字（当前为 "3"）',
		});
	});

	it('of a time that ends before it begins, though nothing else is wrong with it', () => {
		const hours = [
			['13:00', '12:00'],
			['11:00', '18:00'],
		];
		expect(only({ 'business_hours.periods': hours })?.text['zh-CN']).toMatch(
			/^\[0\] 结束 12:00 不晚于开始 13:00（当前为 /,
		);
	});

	it('in English where nobody has said it in Chinese', () => {
		expect(inChinese('must rhyme')).toBe('must rhyme');
	});
});

describe('a key that nobody knows', () => {
	it.each([
		['registration_hours', 'sla.registration_hours'],
		['contract.sla.registration_hours', 'sla.registration_hours'],
		['P19', 'sla.registration_hours'],
		['p-i-04', 'clock_basis'],
		['sla_complex_escalate_unit', 'sla.complex.escalate'],
	])('%s is asked about: is %s meant', (key, near) => {
		expect(only({ [key]: 2 })).toEqual({
			key,
			column: null,
			clause: null,
			text: {
				'zh-CN': `没有这个参数，是否指 ${near}`,
				'en-US': `is no parameter of the agreement; did you mean ${near}`,
			},
		});
	});

	it.each(['nonsense', 'sla.registration_hours.more'])('%s is like none', (key) => {
		expect(only({ [key]: 2 })?.text).toEqual({
			'zh-CN': '没有这个参数',
			'en-US': 'is no parameter of the agreement',
		});
	});
});

describe('a platform and its account (1.3.5)', () => {
	const words = {
		'zh-CN': '平台与账号须一并填写',
		'en-US': 'is needed: a platform and its account are named together',
	};

	it.each([
		['channel.social.platform', 'channel.social.account', 'channel_social_account'],
		['channel.social.account', 'channel.social.platform', 'channel_social_platform'],
	])('%s alone asks for %s', (given, key, column) => {
		expect(only({ [given]: '微博' })).toEqual({ key, column, clause: '1.3.5', text: words });
	});

	it('are fine together', () => {
		const both = { 'channel.social.platform': '微博', 'channel.social.account': '云帆客服' };
		expect(validateParameters(both)).toEqual({ parameters: both, problems: [] });
	});
});
