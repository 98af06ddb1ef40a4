import { describe, expect, it } from 'vitest';
import { either, hours, say, workingDays } from './say.ts';

describe('one sentence on several things', () => {
	it.each([
		[
			'2.1.2 邮件4小时内首次回复，电话3分钟内接通，在线客服1分钟内响应。',
			{ 'sla.email.first_reply_hours': 4, 'sla.phone.answer_minutes': 3, 'sla.chat.response_minutes': 1 },
		],
		[
			'邮件应在4小时内首次回复（非业务时间收到的，自下一业务时间起2小时内）。',
			{ 'sla.email.first_reply_hours': 4, 'sla.email.first_reply_next_open_hours': 2 },
		],
		[
			'邮件（非业务时间收到的除外）应在4小时内首次回复。',
			{ 'sla.email.first_reply_hours': 4, 'sla.email.first_reply_next_open_hours': 'absent' },
		],
		[
			'邮件应在4小时内首次回复（紧急邮件1小时内）。',
			{ 'sla.email.first_reply_hours': 4, 'sla.urgent.response_hours': 1 },
		],
		[
			'3分钟内接听来电；4小时内回复邮件；1分钟内响应在线客服；2小时内完成登记；1个工作日内给出处理进展。',
			{
				'sla.phone.answer_minutes': 3,
				'sla.email.first_reply_hours': 4,
				'sla.chat.response_minutes': 1,
				'sla.registration_hours': 2,
				'sla.general.progress': workingDays(1),
			},
		],
		[
			'邮件和在线客服均应在4小时内回复。',
			{ 'sla.email.first_reply_hours': either(4), 'sla.chat.response_minutes': either(240) },
		],
		[
			'2.5 一次性解决率不低于85%；客户满意度不低于90%；投诉率不高于2%。',
			{ 'target.fcr_percent': 85, 'target.csat': { mode: 'percent', value: 90, scale_max: null } },
		],
		[
			'2.5.2 客户满意度不低于90%，投诉处理满意度不低于80%。',
			{ 'target.csat': { mode: 'percent', value: 90, scale_max: null } },
		],
	] as const)('%j', (text, expected) => {
		for (const [key, value] of Object.entries(expected)) expect(say(text, key as never), key).toEqual(value);
	});
});

describe('an amount beside the one that was agreed', () => {
	it.each([
		['2.1.1 首次来电应在3分钟内接通；如3分钟内未接通，30分钟内回拨。', 'sla.phone.answer_minutes', 3],
		['2.1.1 80%的来电应在20秒内接通。', 'sla.phone.answer_minutes', 0.33],
		['2.1.2 邮件首次回复时限为4小时，解决时限为24小时。', 'sla.email.first_reply_hours', 4],
		['2.1.3 在线客服应在1分钟内响应；超过3分钟未响应的视为超时。', 'sla.chat.response_minutes', 1],
		['2.1.4 收到请求后2小时内完成登记，登记信息保存36个月。', 'sla.registration_hours', 2],
		['2.2.3 紧急问题首次响应1小时，4小时内答复处理结果。', 'sla.urgent.response_hours', either(1, 4)],
		['2.1.3 在线客服首次响应不超过1分钟，平均响应不超过30秒。', 'sla.chat.response_minutes', either(1, 0.5)],
		['2.1.4 投诉4小时内登记，一般请求8小时内登记。', 'sla.registration_hours', either(4, 8)],
		[
			'2.2.2 复杂问题2个工作日内升级；特别复杂的，5个工作日内升级。',
			'sla.complex.escalate',
			either(workingDays(2), workingDays(5)),
		],
		[
			'3.1.1.4 应提前30日（特殊情况不少于7日）通知客户，暂停或终止服务。',
			'notice.suspension_days',
			either(30, 7),
		],
		['3.1.1.4 暂停服务提前7日、终止服务提前30日通知客户。', 'notice.suspension_days', either(7, 30)],
		[
			'2.5.2 客户满意度目标：首年85%，次年90%。',
			'target.csat',
			either(...[85, 90].map((value) => ({ mode: 'percent', value, scale_max: null }))),
		],
		[
			'2.5.2 客户满意度不低于90%或4.5分。',
			'target.csat',
			either({ mode: 'percent', value: 90, scale_max: null }, { mode: 'score', value: 4.5, scale_max: 5 }),
		],
		[
			'2.5.2 客户满意度（评分4分及以上的占比）不低于90%。',
			'target.csat',
			{ mode: 'percent', value: 90, scale_max: null },
		],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('what was changed', () => {
	it.each([
		'2.1.2 邮件应在~~8小时~~4小时内首次回复。',
		'2.1.2 邮件应在<del>8小时</del>4小时内首次回复。',
		'2.1.2 邮件应在4小时（原为8小时）内首次回复。',
		'2.1.2 邮件首次回复由8小时改为4小时。',
		'2.1.2 邮件应在8小时内首次回复。\n\n补充协议\n将第2.1.2条的8小时调整为4小时。',
		'2.1.2 Mail is answered within 8 hours. Clause 2.1.2 is amended: mail is answered within 4 hours.',
	])('%j', (text) => {
		expect(say(text, 'sla.email.first_reply_hours')).toEqual(either(4, 8));
	});
});

describe('amounts of other matters', () => {
	it.each([
		'第四条 违约责任\n4.1 邮件未在8小时内首次回复的，每次扣减2%。',
		'4.1 服务商未在8小时内首次回复邮件的，应支付违约金。',
		'邮件服务器日志保留6个月。',
		'5.1 客户收到账单邮件后，应在10个工作日内付款。',
		'Article 7 - Liability\n7.1 Mail that is not answered within 8 hours earns a credit.',
		'计划维护应提前72小时以邮件通知。',
	])('%j', (text) => {
		expect(say(text, 'sla.email.first_reply_hours')).toBe('absent');
	});
});

describe('who is who', () => {
	it.each([
		['甲方：晨星公司\n乙方：云帆公司\n鉴于甲方委托乙方提供客户服务，双方约定如下。', '云帆公司', '晨星公司'],
		[
			'甲方：云帆公司（以下简称“甲方”）\n乙方：晨星公司（以下简称“乙方”）\n甲方向乙方提供客户服务。',
			'云帆公司',
			'晨星公司',
		],
		['甲方：云帆公司\n乙方：晨星公司\n', 'absent', 'absent'],
		[
			'1.1 本协议明确云帆公司（住所：海淀区；法定代表人：张三）（以下简称“服务商”）向晨星公司（以下简称“客户”）提供的服务。',
			'云帆公司',
			'晨星公司',
		],
		['服务商是云帆科技有限公司，客户是晨星贸易有限公司。', '云帆科技有限公司', '晨星贸易有限公司'],
		['服务商：应当及时响应\n客户：应当配合\n', 'absent', 'absent'],
	])('%j', (text, provider, customer) => {
		expect(say(text, 'provider.name')).toBe(provider);
		expect(say(text, 'customer.name')).toBe(customer);
	});
});

describe('amounts in every notation', () => {
	it.each([
		['半小时', hours(0.5)],
		['一个半小时', hours(1.5)],
		['两小时半', hours(2.5)],
		['1小时30分', hours(1.5)],
		['1小时30分钟', hours(1.5)],
		['一小时零五分钟', hours(1.0833)],
		['三刻钟', hours(0.75)],
		['90 min', hours(1.5)],
		['1.5h', hours(1.5)],
		['１．５小时', hours(1.5)],
		['1½小时', hours(1.5)],
		['贰拾肆小时', hours(24)],
		['一百二十分钟', hours(2)],
		['1,000小时', hours(1000)],
		['2 4 小时', hours(24)],
		['四十八（48）小时', hours(48)],
		['twenty-four hours', hours(24)],
		['3业务日', workingDays(3)],
		['三个工作天', workingDays(3)],
		['two business days', workingDays(2)],
		['1 week', either(hours(168), workingDays(5))],
		['7×24小时', 'absent'],
		['下一个工作日', 'absent'],
		['若干小时', 'absent'],
		['几个小时', 'absent'],
		['P20小时', 'absent'],
	])('%s', (amount, expected) => {
		expect(say(`2.2.1 登记后${amount}内给出处理进展。`, 'sla.general.progress')).toEqual(expected);
	});

	it.each([
		['1分30秒', 1.5],
		['一分三十秒', 1.5],
		['1 minute 30 seconds', 1.5],
		['10秒', 0.17],
		['45s', 0.75],
	])('%s to a call', (amount, expected) => {
		expect(say(`2.1.1 首次来电应在${amount}内接通。`, 'sla.phone.answer_minutes')).toBe(expected);
	});
});

describe('a target of the parties’ own', () => {
	it.each([
		['2.5.3 工单按时率：95%', either([{ metric_key: 'ontime', comparator: 'gte', value: 95, period: null }])],
		[
			'2.5.3 平均响应时间不超过30分钟。',
			[{ metric_key: 'manual:平均响应时间（分钟）', comparator: 'lte', value: 30, period: null }],
		],
		['2.5.320秒接通率≥85%', [{ metric_key: 'service_level', comparator: 'gte', value: 85, period: null }]],
		['2.5.3 服务态度良好。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'target.custom[]')).toEqual(expected);
	});
});

describe('goals and what explains them', () => {
	const percent = (value: number) => ({ mode: 'percent', value, scale_max: null });
	const score = (value: number) => ({ mode: 'score', value, scale_max: 5 });
	it.each([
		['2.5.1 一次性解决率不低于85%（第一年）、90%（第二年）。', 'target.fcr_percent', either(85, 90)],
		['2.5.2 客户满意度应不低于95 %（即五分制下4分以上）。', 'target.csat', percent(95)],
		['2.5.2 客户满意度应不低于4.5分（1-5分）。', 'target.csat', score(4.5)],
		['2.5.2 客户满意度应不低于四星半。', 'target.csat', score(4.5)],
		['（2）满意度：4.6分（满分5分）。', 'target.csat', score(4.6)],
		['2、满意度：4.6分（满分5分）。', 'target.csat', score(4.6)],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('hours that nobody can keep as they stand', () => {
	const around = (hours: string) =>
		`2.1.1电话服务热线:在业务时间(周一至周五,${hours})内,首次呼叫应在3分钟内接通。`;
	it.each([
		[around('24小时'), either([['00:00', '24:00']])],
		[around('全天24小时'), either([['00:00', '24:00']])],
		[around('9:00-18:00，午休一小时'), either([['09:00', '18:00']])],
		[around('早9晚6'), [['09:00', '18:00']]],
		[around('9点正至18点正'), [['09:00', '18:00']]],
		[
			around('上午：9:00-12:00；下午：13:30-18:00'),
			[
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
		],
	])('%j', (text, expected) => {
		expect(say(text, 'business_hours.periods')).toEqual(expected);
	});

	it('leaves the hours of a line out of its number and of the time to answer', () => {
		const text = '1.3.1服务热线:400-820-8820（24小时）;';
		expect(say(text, 'channel.phone.number')).toBe('400-820-8820');
		expect(say(text, 'sla.phone.answer_minutes')).toBe('absent');
	});
});

describe('what only looks like the amount', () => {
	it.each([
		['2.2.2 复杂服务请求：5个工作日内办结。', 'sla.complex.escalate', either(workingDays(5))],
		['一般故障24小时内解决。', 'sla.general.progress', either(hours(24))],
		['电话平均等待接听的时间不超过30秒。', 'sla.phone.answer_minutes', either(0.5)],
		['客户首次拨打热线时等待时间不超过2分钟。', 'sla.phone.answer_minutes', 2],
		['一次性解决率较上年提高5个百分点。', 'target.fcr_percent', 'absent'],
		['满意度较行业平均高5%。', 'target.csat', 'absent'],
		['Live chat first response time: 60 seconds', 'target.fcr_percent', 'absent'],
		['Live chat first response time: 60 seconds', 'sla.chat.response_minutes', 1],
		['紧急情况请拨打13800138000，1小时内响应。', 'channel.phone.number', 'absent'],
		[
			'业务时间（工作日）：夏季8:30-12:00、14:30-18:00；冬季8:30-12:00、14:00-17:30。',
			'business_hours.periods',
			either(
				[
					['08:30', '12:00'],
					['14:30', '18:00'],
				],
				[
					['08:30', '12:00'],
					['14:00', '17:30'],
				],
			),
		],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

it.each([
	'邮件回复：4小时（业务时间）/2小时（下一业务时间起）',
	'业务时间内收到邮件，首次回复不晚于4小时；业务时间外收到邮件，首次回复不晚于业务时间恢复后2小时。',
])('tells the reply out of hours from the other: %j', (text) => {
	expect(say(text, 'sla.email.first_reply_hours')).toBe(4);
	expect(say(text, 'sla.email.first_reply_next_open_hours')).toBe(2);
});
