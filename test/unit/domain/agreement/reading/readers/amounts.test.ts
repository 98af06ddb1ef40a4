import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, hours, say, workingDays } from '../say.ts';

describe('the amount that belongs to the deed', () => {
	it.each([
		['2.1.1 首次来电3分钟内接通,通话录音保存6个月', 'sla.phone.answer_minutes', 3],
		['2.1.2 邮件10分钟内自动确认,4小时内回复', 'sla.email.first_reply_hours', 4],
		['2.1.2 邮件4小时内回复,8小时内解决', 'sla.email.first_reply_hours', 4],
		['2.1.2 邮件首次回复时限为4小时,解决时限为8小时', 'sla.email.first_reply_hours', 4],
		['2.1.3 在线客服排队2分钟,接入后1分钟内响应', 'sla.chat.response_minutes', 1],
		['2.1.4 请求2小时内登记,8小时内派单', 'sla.registration_hours', 2],
		['2.2.1 4小时内派单,1个工作日内给出初步方案', 'sla.general.progress', workingDays(1)],
		['2.2.2 4小时内派单,2个工作日内升级', 'sla.complex.escalate', workingDays(2)],
		['2.1.2 邮件24小时内解决', 'sla.email.first_reply_hours', either(24)],
		['2.1.2 邮件24小时内办结', 'sla.email.first_reply_hours', either(24)],
		['2.1.2 邮件解决时限24小时', 'sla.email.first_reply_hours', either(24)],
		['2.1.2 E-mail is resolved within 24 hours', 'sla.email.first_reply_hours', either(24)],
		['2.1.2 邮件4小时内回复解决方案', 'sla.email.first_reply_hours', 4],
		['2.1.2 邮件平均4小时内回复', 'sla.email.first_reply_hours', either(4)],
		['2.1.2 E-mail is answered on average within 4 hours', 'sla.email.first_reply_hours', either(4)],
		['2.1.2 邮件约4小时内回复', 'sla.email.first_reply_hours', either(4)],
		['2.1.2 邮件至少4小时回复', 'sla.email.first_reply_hours', either(4)],
		['2.1.2 邮件4小时后回复', 'sla.email.first_reply_hours', either(4)],
		['2.1.2 邮件应在-4小时内回复', 'sla.email.first_reply_hours', either(-4)],
		['3.1.1.4 至少提前30天通知,终止服务', 'notice.suspension_days', 30],
		['3.1.1.4 提前约30天通知,终止服务', 'notice.suspension_days', either(30)],
		['2.1.2 邮件4小时内未回复的,支付违约金', 'sla.email.first_reply_hours', 'absent'],
		['2.1.2 邮件4小时内回复,每超时1小时扣减2%', 'sla.email.first_reply_hours', 4],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('several amounts for one thing', () => {
	it.each([
		['2.2.1 8小时/1个工作日内给出初步方案', 'sla.general.progress', either(hours(8), workingDays(1))],
		['2.2.1 8小时或1个工作日内给出初步方案', 'sla.general.progress', either(hours(8), workingDays(1))],
		['2.2.1 8小时以内(合1个工作日)给出初步方案', 'sla.general.progress', either(hours(8), workingDays(1))],
		['2.1.4 请求2小时(投诉为1小时)内登记', 'sla.registration_hours', either(1, 2)],
		['2.1.4 请求2小时至4小时内登记', 'sla.registration_hours', either(2, 4)],
		['2.1.4 2小时内登记请求,4小时内登记投诉', 'sla.registration_hours', either(2, 4)],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});

	it.each([
		['| 渠道 | 首次响应 | 解决 |\n|---|---|---|\n| 邮件 | 4小时 | 8小时 |', 'sla.email.first_reply_hours', 4],
		[
			'| 渠道 | 解决 | 响应时间 |\n|---|---|---|\n| 在线客服 | 8小时 | 1分钟 |',
			'sla.chat.response_minutes',
			1,
		],
		[
			'| Channel | Resolution | First answer |\n|---|---|---|\n| E-mail | 8 hours | 4 hours |',
			'sla.email.first_reply_hours',
			4,
		],
		['| 渠道 | 首次响应 | 解决 |\n|---|---|---|\n| 电话 | 3分钟 | 8小时 |', 'sla.phone.answer_minutes', 3],
		['| 渠道 | 首次 | 解决 |\n|---|---|---|\n| 邮件回复 | 4小时 | 8小时 |', 'sla.email.first_reply_hours', 4],
		[
			'| 渠道 | 首次 | 解决 |\n|---|---|---|\n| 在线客服响应 | 1分钟 | 8小时 |',
			'sla.chat.response_minutes',
			1,
		],
		['| 类别 | 首次 | 解决 |\n|---|---|---|\n| 紧急响应 | 1小时 | 8小时 |', 'sla.urgent.response_hours', 1],
		['| 渠道 | 接通 | 保存 |\n|---|---|---|\n| 电话 | 3分钟 | 6个月 |', 'sla.phone.answer_minutes', 3],
	] as const)('a column says what they are: %j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('the words that are shown for an amount', () => {
	it.each([
		['2.1.4 服务商应在2小时内完成登记。', '服务商应在2小时内完成登记'],
		['2.1.2 邮件4小时内回复，其他另议。', '邮件4小时内回复'],
	])('%j', (text, shown) => {
		expect(readAgreement(text).found.map((one) => one.text.trim())).toEqual([shown]);
	});

	it('are those of its phrase', () => {
		const text = '2.1.2 邮件4小时内首次回复，电话3分钟内接通，在线客服1分钟内响应。';
		expect(
			readAgreement(text)
				.found.map((one) => one.text.trim())
				.sort(),
		).toEqual(['邮件4小时内首次回复', '电话3分钟内接通', '在线客服1分钟内响应'].sort());
	});
});
