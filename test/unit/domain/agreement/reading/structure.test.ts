import { describe, expect, it } from 'vitest';
import type { ParameterKey } from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { either, hours, say, workingDays } from './say.ts';

function expectAll(text: string, expected: Readonly<Partial<Record<ParameterKey, unknown>>>): void {
	for (const [key, value] of Object.entries(expected))
		expect(say(text, key as ParameterKey), key).toEqual(value);
}

const percent = (value: number) => ({ mode: 'percent', value, scale_max: null });

describe('the columns of a table', () => {
	const amounts = {
		'sla.phone.answer_minutes': 1,
		'sla.email.first_reply_hours': 4,
		'sla.email.first_reply_next_open_hours': 'absent',
		'sla.chat.response_minutes': 0.75,
		'sla.urgent.response_hours': 0.25,
	};
	const rows = [
		['渠道', '首次响应', '解决时限'],
		['电话', '1分钟', '30分钟'],
		['邮件', '4小时', '24小时'],
		['在线客服', '45秒', '2小时'],
		['紧急', '15分钟', '4小时'],
	];

	it('say which of its amounts is the response', () => {
		expectAll(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'), amounts);
		expectAll(rows.map((row) => row.join(' | ')).join('\n'), amounts);
		expectAll(rows.map((row) => row.join('\t')).join('\n'), amounts);
	});

	it('say which of two replies is the one out of hours', () => {
		const table = (...columns: string[]) => `| 渠道 | ${columns.join(' | ')} |\n|---|---|---|\n`;
		const expected = { 'sla.email.first_reply_hours': 4, 'sla.email.first_reply_next_open_hours': 2 };
		expectAll(`${table('业务时间', '非业务时间')}| 邮件首次回复 | 4小时 | 2小时 |`, expected);
		expectAll(`${table('非业务时间', '业务时间')}| 邮件首次回复 | 2小时 | 4小时 |`, expected);
	});
});

describe('articles, chapters and parts of clauses', () => {
	it('reads articles of one line each, in chapters', () => {
		expectAll(
			`第一章 渠道
第1条 服务商应开通全国统一客服热线400-610-8899，以及客服邮箱cs@hengxin.com.cn，供客户及其员工在业务时间内使用。
第2条 客户亦可登录在线客服系统（网址：https://online.hengxin.com.cn）或者通过钉钉与在线客服沟通。
第3条 服务商通过新浪微博“恒信客服”账号提供有限咨询。
第二章 服务的暂停与终止
第4条 服务商拟暂停或者终止服务的，应当提前六十日书面通知客户。
第三章 违约责任
第5条 服务商未在二十四小时内首次答复邮件的，每次应向客户支付违约金人民币贰佰元；客户满意度低于百分之八十的，扣减百分之五。`,
			{
				'channel.phone.number': '400-610-8899',
				'channel.email.address': 'cs@hengxin.com.cn',
				'channel.chat.url': 'https://online.hengxin.com.cn',
				'channel.chat.im_tool': [{ tool: '钉钉', account: null }],
				'channel.social.platform': '新浪微博',
				'channel.social.account': '恒信客服',
				'notice.suspension_days': 60,
				'sla.email.first_reply_hours': 'absent',
				'target.csat': 'absent',
			},
		);
	});

	it('takes the parts of a clause for what the clause is about', () => {
		expectAll(
			`2.1.1 电话服务
2.1.1.1 业务时间：周一至周五。
2.1.1.2 具体时间段：9:00-12:00，13:30-18:00。
2.1.1.3 首次呼叫应在3分钟内接通。
5.2 客户满意度
5.2.1 每季度调查一次。
5.2.2 目标值不低于90%。`,
			{
				'business_hours.periods': [
					['09:00', '12:00'],
					['13:30', '18:00'],
				],
				'sla.phone.answer_minutes': 3,
				'target.csat': percent(90),
			},
		);
	});

	it('reads a promise apart from what its breach costs', () => {
		expectAll(
			`2.1.1 首次呼叫应在3分钟内接通，每超时1分钟扣减服务费50元。
2.2.1 一般请求应在4小时内给出处理进展，逾期的按日支付违约金。
2.5.1 一次性解决率不低于85%，每低1个百分点扣减月服务费的1%。`,
			{
				'sla.phone.answer_minutes': 3,
				'sla.general.progress': hours(4),
				'target.fcr_percent': 85,
			},
		);
		expect(say('邮件未在8小时内首次回复的，每超1小时扣减2%。', 'sla.email.first_reply_hours')).toBe('absent');
	});
});

it('reads blanks whose label was kept beside the value', () => {
	expectAll(
		`2.1.1电话服务热线:在业务时间(周一至周五,【具体时间段：9:00-18:00】)内,首次呼叫应在【分钟数：3】内接通。
2.1.2邮件服务:收到客户邮件后,应在【小时数：4】内进行首次回复。
2.2.1一般服务请求:服务商应在确认登记后【工作日数：1个工作日】内提供初步解决方案或处理进展。
2.5.1问题一次性解决率不低于【百分比：85%】;
3.1.1.4在提前【天数：30】通知客户的情况下,暂停或终止对客户的服务。`,
		{
			'business_hours.periods': [['09:00', '18:00']],
			'sla.phone.answer_minutes': 3,
			'sla.email.first_reply_hours': 4,
			'sla.general.progress': workingDays(1),
			'target.fcr_percent': 85,
			'notice.suspension_days': 30,
		},
	);
});

it('reads nothing that a browser does not show', () => {
	const text =
		'<style>p{margin:3px}</style><script>var x="2.1.1 电话应在9分钟内接通";</script><p>2.1.1 电话应在3分钟内接通</p>';
	expect(say(text, 'sla.phone.answer_minutes')).toBe(3);
});

it('reads the names of parties in a list, without what is said of them', () => {
	expectAll(
		`(1) Northwind Care GmbH, a company registered in Munich (the "Service Provider"); and
(2) Contoso Retail Ltd (the "Client").`,
		{ 'provider.name': 'Northwind Care GmbH', 'customer.name': 'Contoso Retail Ltd' },
	);
});

it('reads the words of the trade', () => {
	expectAll(
		`电话振铃后应在15秒内应答。
邮件首响时间≤2h，夜间及节假日来信于次日上班后1h内首响。
在线首响时间≤30s。
工单建单时限≤30min。
常规问题≤1个工作日给出处理方案；疑难问题≤2个工作日上报升级；加急问题≤20min响应。`,
		{
			'sla.phone.answer_minutes': 0.25,
			'sla.email.first_reply_hours': 2,
			'sla.email.first_reply_next_open_hours': 1,
			'sla.chat.response_minutes': 0.5,
			'sla.registration_hours': 0.5,
			'sla.general.progress': workingDays(1),
			'sla.complex.escalate': workingDays(2),
			'sla.urgent.response_hours': 0.3333,
		},
	);
});

it('reads a list of names and amounts', () => {
	expectAll('响应时间：电话3分钟、邮件4小时、在线客服1分钟、登记2小时、紧急30分钟', {
		'sla.phone.answer_minutes': 3,
		'sla.email.first_reply_hours': 4,
		'sla.chat.response_minutes': 1,
		'sla.registration_hours': 2,
		'sla.urgent.response_hours': 0.5,
	});
});

it.each([
	[
		'2.2.1 服务商应在确认登记后1个工作日（最长不超过2个工作日）内提供初步解决方案。',
		'sla.general.progress',
		[workingDays(1), workingDays(2)],
	],
	['2.1.4 服务商应在接到请求或投诉后2小时（投诉为1小时）内完成确认登记。', 'sla.registration_hours', [1, 2]],
] as const)('lays open both amounts of %j', (text, key, values) => {
	expect(say(text, key)).toEqual(either(...values));
});
