import { describe, expect, it } from 'vitest';
import { either, say } from './say.ts';

describe('1.4.1: what consultation covers', () => {
	const around = (what: string) => `1.4.1咨询:客户提出关于${what}的咨询,服务商应在合理时间内解答清楚。`;
	it.each([
		[around('产品功能、使用方法、服务条款等'), ['产品功能', '使用方法', '服务条款']],
		[around('产品功能，使用方法；服务条款'), ['产品功能', '使用方法', '服务条款']],
		[around('产品功能、使用方法和服务条款'), ['产品功能', '使用方法', '服务条款']],
		[around('【产品功能、账单及发票】'), ['产品功能', '账单', '发票']],
		[around('产品功能'), ['产品功能']],
		[around('云ERP（含移动端、小程序）、数据中台'), ['云ERP（含移动端、小程序）', '数据中台']],
		[around(' 产品 功能 、 使用\n方法 '), ['产品功能', '使用方法']],
		['1.4.1 咨询解答。咨询范围：产品功能、价格。', ['产品功能', '价格']],
		['1.4.1 咨询范围包括：\n- 产品功能\n- 使用方法\n- 服务条款\n', ['产品功能', '使用方法', '服务条款']],
		[
			'1.4.1 The Provider answers questions about features, billing and integrations within a reasonable time.',
			['features', 'billing', 'integrations'],
		],
		[around('【约定服务范围，如产品功能、价格等】'), 'absent'],
		[around('【】'), 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.consultation')).toEqual(expected);
	});

	it('reads a time that stands for the reasonable one', () => {
		const text = '1.4.1咨询:客户提出关于产品功能的咨询,服务商应在1个工作日内解答清楚。';
		expect(say(text, 'sla.consultation.answer')).toEqual({ value: 1, unit: 'working_days' });
	});
});

describe('1.4.3: what technical support covers', () => {
	it.each([
		['1.4.3技术支持:对于云ERP、移动端APP,服务商提供技术指导并排除故障。', ['云ERP', '移动端APP']],
		['1.4.3技术支持:对于【云ERP（提供移动端）】,服务商提供技术指导并排除故障。', ['云ERP（提供移动端）']],
		['1.4.3 技术支持范围：云ERP以及数据中台', ['云ERP', '数据中台']],
		[
			'1.4.3 The Provider gives technical guidance for the ERP suite and the mobile app.',
			['ERP suite', 'mobile app'],
		],
		['1.4.3技术支持:对于【约定需提供支持的产品】,服务商提供技术指导并排除故障。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.technical_support')).toEqual(expected);
	});
});

describe('1.4.4: ways of notification', () => {
	const around = (ways: string) => `1.4.4通知:服务商通过${ways}向客户发送更新与提醒。`;
	it.each([
		[around('邮件、短信、系统公告等'), ['email', 'sms', 'in_app']],
		[around('短信和电子邮件'), ['sms', 'email']],
		[around('【站内信、Webhook】'), ['in_app', 'webhook']],
		[around('企业微信、邮件'), ['im', 'email']],
		[around('邮件、电子邮件、e-mail'), ['email']],
		[around('应用内通知及钉钉'), ['in_app', 'im']],
		[
			'1.4.4 Updates are sent to the Customer by e-mail, text message and in-app announcement.',
			['email', 'sms', 'in_app'],
		],
		[around('☑邮件 ☑系统公告'), ['email', 'in_app']],
		[around('☑邮件 ☐短信 ☑系统公告'), ['email', 'in_app']],
		[around('电话'), either(['电话'])],
		[around('APP推送'), ['in_app']],
		['1.4.4 通知方式：\n- [x] 邮件\n- [ ] 短信\n', ['email']],
		['通知方式：\n- 邮件\n- 短信\n', ['email', 'sms']],
		[around('邮件、电话'), either(['email'])],
		[around('【约定通知方式，如邮件、短信等】'), 'absent'],
		[around('____'), 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'notification.methods')).toEqual(expected);
	});
});

describe('1.4.6: other services', () => {
	it.each([
		['1.4.6其他:根据金牌服务套餐提供其他服务。', '金牌服务套餐'],
		['1.4.6其他:根据【企业版套餐（含7×24小时值守）】提供其他服务。', '企业版套餐（含7×24小时值守）'],
		['1.4.6其他:根据【约定内容或服务套餐】提供其他服务。', 'absent'],
		['1.4.6其他：无', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'scope.other')).toEqual(expected);
	});
});

describe('2.1.1: business hours', () => {
	const around = (hours: string) => `2.1.1电话:业务时间(周一至周五,${hours})内,首次来电应在3分钟内接通。`;
	const whole = [['09:00', '18:00']];
	const split = [
		['09:00', '12:00'],
		['13:30', '18:00'],
	];
	it.each([
		[around('9:00-18:00'), whole],
		[around('９：００－１８：００'), whole],
		[around('09：00—18：00'), whole],
		[around('9:00 ~ 18:00'), whole],
		[around('9 : 00 至 18 : 00'), whole],
		[around('上午9点到下午6点'), whole],
		[around('早九点至晚六点'), whole],
		[around('朝九晚六'), whole],
		[around('上午 9:00-12:00 下午 1:30-6:00'), split],
		[around('9:00-18:00，午休12:00-13:30'), split],
		[around('9:00-18:00（12:00-13:30休息）'), split],
		['2.1.1 服务时间：7×24小时', either([['00:00', '24:00']])],
		[around('9时至18时'), whole],
		[around('【9:00-18:00】'), whole],
		[around('9:00-12:00，13:30-18:00'), split],
		[around('09：00—12：00，13：30至18：00'), split],
		[around('上午9点到12点,下午1点半到6点'), split],
		[around('上午九点至十二点、下午一点三十分至六点'), split],
		[around('9:00-12:00和13:30-18:00'), split],
		[around('9:00-12:00/13:30-18:00'), split],
		[around('8点30分—17点30分'), [['08:30', '17:30']]],
		[around('00:00-24:00'), [['00:00', '24:00']]],
		['业务时间：工作日 9:00-12:00；13:30-18:00（法定节假日除外）', split],
		['“业务时间”指周一至周五 9:00-18:00（周六、周日休息）。', whole],
		['Business hours are Monday to Friday, 9 a.m. to 12 noon and 1:30 p.m. to 6 p.m.', split],
		['Support hours: weekdays 09:00–18:00, excluding public holidays and weekends. Business hours.', whole],
		['| 业务时间 | 周一至周五 9:00-18:00 |', whole],
		[`${around('9:00-18:00')}\n2.4 英语服务时间为周一至周五10:00-16:00。`, whole],
		[
			around('9:00-13:00，12:00-18:00'),
			either([
				['09:00', '13:00'],
				['12:00', '18:00'],
			]),
		],
		[around('18:00-9:00'), either([['18:00', '09:00']])],
		['2.1.1 业务时间：周一至周日 9:00-21:00', either([['09:00', '21:00']])],
		[
			'2.1.1 业务时间：周一至周四9:00-18:00，周五9:00-17:00',
			either([
				['09:00', '18:00'],
				['09:00', '17:00'],
			]),
		],
		['2.1.1 业务时间：每天 9:00-21:00', either([['09:00', '21:00']])],
		[`${around('9:00-18:00')}\n2.1.2 业务时间为周一至周五8:30-17:30。`, either([['08:30', '17:30']], whole)],
		[around('【填写具体时间段】'), 'absent'],
		[around('9-18'), 'absent'],
		['本协议于2026年1月1日9:00签署，会议10:00-11:00召开。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'business_hours.periods')).toEqual(expected);
	});
});

describe('2.1: the calendar', () => {
	it.each([
		['2.1.1 业务时间（周一至周五9:00-18:00，法定节假日除外）', 'calendar.exclude_statutory_holidays', true],
		['2.1.1 业务时间为周一至周五9:00-18:00（不含法定节假日）', 'calendar.exclude_statutory_holidays', true],
		['2.1.1 业务时间为周一至周五9:00-18:00（含法定节假日）', 'calendar.exclude_statutory_holidays', false],
		['2.1.1 业务时间为周一至周五9:00-18:00，节假日照常服务', 'calendar.exclude_statutory_holidays', false],
		['2.1.2 非业务时间（含法定节假日）收到的邮件', 'calendar.exclude_statutory_holidays', true],
		[
			'Business hours are Monday to Friday 9:00-18:00, excluding public holidays.',
			'calendar.exclude_statutory_holidays',
			true,
		],
		['2.1.1 业务时间为周一至周五9:00-18:00，调休工作日照常服务', 'calendar.include_makeup_workdays', true],
		['2.1.1 业务时间含调休补班日', 'calendar.include_makeup_workdays', true],
		['2.1.1 业务时间为周一至周五9:00-18:00，调休补班日不计入', 'calendar.include_makeup_workdays', false],
		['2.1.1 业务时间（北京时间，周一至周五9:00-18:00）', 'calendar.timezone', 'Asia/Shanghai'],
		[
			'2.1 Times are in the time zone Europe/Berlin; business hours are Monday to Friday.',
			'calendar.timezone',
			'Europe/Berlin',
		],
		['2.1 时区：UTC+8', 'calendar.timezone', either('Asia/Shanghai')],
		['2.1.1 业务时间为周一至周五9:00-18:00', 'calendar.exclude_statutory_holidays', 'absent'],
	] as const)('%j: %s', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('2.4: languages', () => {
	const plain = (language: string) => ({ language, hours: null, channels: null });
	const around = (what: string) => `2.4语言:客服使用普通话,${what}。`;
	it.each([
		[around('英语'), [plain('en')]],
		[around('【英语、粤语】'), [plain('en'), plain('yue')]],
		[around('另提供英文、日文和藏语服务'), [plain('en'), plain('ja'), plain('bo')]],
		[
			around('并支持英语（工作日9:00-18:00）'),
			[{ language: 'en', hours: [['09:00', '18:00']], channels: null }],
		],
		[
			around('并支持英语（电话、邮件）、维吾尔语'),
			[{ language: 'en', hours: null, channels: ['phone', 'email'] }, plain('ug')],
		],
		['2.4 Agents serve in Mandarin; English and Japanese are also available.', [plain('en'), plain('ja')]],
		[around('无需支持其他语言'), []],
		[around('不提供其他语言服务'), []],
		[around('其他语言：无'), []],
		[around('【无】'), []],
		[around('【如需支持其他语言，请补充说明】'), 'absent'],
		['2.4语言:客服使用普通话。', 'absent'],
		[around('英语服务时间为9:00-12:00'), either([plain('en')])],
		[around('克林贡语'), either([])],
	])('%j', (text, expected) => {
		expect(say(text, 'languages.additional')).toEqual(expected);
	});
});

describe('2.5.1: solutions at first contact', () => {
	it.each([
		['2.5.1一次性解决率不低于85%;', 85],
		['2.5.1一次性解决率不低于８５％；', 85],
		['2.5.1一次性解决率不低于 85 %；', 85],
		['2.5.1一次性解决率不低于百分之八十五;', 85],
		['2.5.1一次性解决率不低于百分之八十五（85%）;', 85],
		['2.5.1一次性解决率不低于八成五;', 85],
		['2.5.1一次性解决率不低于九成;', 90],
		['2.5.1一次性解决率≥85.5%;', 85.5],
		['2.5.1一次性解决率达到85%以上;', 85],
		['2.5.1一次性解决率不低于【85】%;', 85],
		['2.5.1一次性解决率不低于85;', 85],
		['2.5.1：85%', 85],
		['2.5.185%', 85],
		['2.5.1一次性解决率不低于0.85;', 85],
		['首次联系解决率：80%', 80],
		['At least eighty-five percent (85%) of issues are resolved at first contact.', 85],
		['First contact resolution is no less than 85 per cent.', 85],
		['2.5.1一次性解决率不低于80%-85%;', either(80, 85)],
		['2.5.1一次性解决率不高于85%;', either(85)],
		['2.5.1一次性解决率约85%;', either(85)],
		['2.5.1一次性解决率不低于500%;', either(500)],
		['2.5.1一次性解决率不低于-5%;', either(-5)],
		['2.5.1一次性解决率不低于85%；\n2.5.1一次性解决率不低于90%；', either(85, 90)],
		['2.5.1一次性解决率不低于【百分比】;', 'absent'],
		['6.1 一次性解决率每低于目标1%，扣减月服务费2%。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'target.fcr_percent')).toEqual(expected);
	});
});

describe('2.5.2: satisfaction', () => {
	const percent = (value: number) => ({ mode: 'percent', value, scale_max: null });
	const score = (value: number, scale_max: number) => ({ mode: 'score', value, scale_max });
	const around = (what: string) => `2.5.2客户满意度(以问卷调查评估)不低于${what};`;
	it.each([
		[around('90%'), percent(90)],
		[around('百分之九十五'), percent(95)],
		[around('九成五'), percent(95)],
		[around('4.5分（满分5分）'), score(4.5, 5)],
		[around('4.5/5'), score(4.5, 5)],
		[around('4.5分（5分制）'), score(4.5, 5)],
		[around('四点五分（满分五分）'), score(4.5, 5)],
		[around('90分（百分制）'), score(90, 100)],
		[around('90分（满分100分）'), score(90, 100)],
		[around('9分（10分制）'), score(9, 10)],
		[around('4.5分'), score(4.5, 5)],
		[around('90分'), score(90, 100)],
		['2.5.2 客户满意度：4.5 / 5 分', score(4.5, 5)],
		['Customer satisfaction is at least 4.5 out of 5.', score(4.5, 5)],
		['Customer satisfaction, measured by surveys, is at least 90%.', percent(90)],
		['2.5.2 客户满意度每季度调查一次，有效样本不少于30份，满意度不低于90%。', percent(90)],
		[around('90'), either(percent(90))],
		[around('85%至90%'), either(percent(85), percent(90))],
		[around('6分（满分5分）'), either(score(6, 5))],
		[around('【百分比或分数】'), 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'target.csat')).toEqual(expected);
	});

	it('tells the two targets of one sentence apart', () => {
		const text = '2.5 一次性解决率不低于85%，客户满意度不低于92%。';
		expect(say(text, 'target.fcr_percent')).toBe(85);
		expect(say(text, 'target.csat')).toEqual(percent(92));
	});
});

describe('2.5.3: further targets', () => {
	const target = (metric_key: string, comparator: string, value: number, period: string | null = null) => ({
		metric_key,
		comparator,
		value,
		period,
	});
	it.each([
		['2.5.3工单按时率不低于95%。', [target('ontime', 'gte', 95)]],
		['2.5.3【工单按时率不低于95%】。', [target('ontime', 'gte', 95)]],
		['2.5.3 工单按时率≥９５％，投诉率≤3%', [target('ontime', 'gte', 95), target('complaint_rate', 'lte', 3)]],
		[
			'2.5.3 工单按时率不低于95%；投诉率不高于3%（每月）；',
			[target('ontime', 'gte', 95), target('complaint_rate', 'lte', 3, 'month')],
		],
		[
			'2.5.3 其他指标：\n(1) 质检平均分不低于90分；\n(2) 30秒接通率不低于91%；',
			[target('qa_score', 'gte', 90), target('service_level', 'gte', 91)],
		],
		['2.5.3 每季度重开率不超过5%。', [target('reopen_rate', 'lte', 5, 'quarter')]],
		['2.5.3 NPS不低于40。', [target('nps', 'gte', 40)]],
		['2.5.3 平均处理时长不超过8分钟。', [target('aht', 'lte', 8)]],
		['2.5.3 系统可用性达到99.9%以上。', [target('availability', 'gte', 99.9)]],
		['2.5.3 知识库命中率不低于80%。', [target('manual:知识库命中率', 'gte', 80)]],
		[
			'2.5.3 Tickets on time at least 95% (monthly); complaint rate at most 3%.',
			[target('ontime', 'gte', 95, 'month'), target('complaint_rate', 'lte', 3)],
		],
		['2.5.3 投诉率不高于百分之三', [target('complaint_rate', 'lte', 3)]],
		['2.5.3 无', []],
		['2.5.3【无】', []],
		['2.5.3：工单按时率≥95%', [target('ontime', 'gte', 95)]],
		[
			'2.5.3（1）工单按时率不低于95%（2）投诉率不高于1%',
			[target('ontime', 'gte', 95), target('complaint_rate', 'lte', 1)],
		],
		['2.5.3 工单按时率不低于90%-95%', either([target('ontime', 'gte', 90)])],
		['2.5.3【其他约定的具体质量指标】。', 'absent'],
	])('%j', (text, expected) => {
		expect(say(text, 'target.custom[]')).toEqual(expected);
	});
});
