import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from './say.ts';

const phone = 'sla.phone.answer_minutes';

describe('words that a blank came with', () => {
	it.each([
		['2.1.1 电话应在【3】分钟内接通。', 3],
		['2.1.1 电话应在【分钟数，如3分钟】内接通。', 'absent'],
		['2.1.1 电话应在【分钟数，如3分钟】内接通，即3分钟内接通。', 3],
	])('were never agreed: %j', (text, expected) => {
		expect(say(text, phone)).toEqual(expected);
	});
});

describe('what is said in passing', () => {
	const signed = '甲方：晨星\n电话：021-50001234';
	it.each([
		['is left to a person where nothing else is said', signed, either('021-50001234')],
		['does not count beside what is said', `${signed}\n1.3.1 服务热线：400-800-1234`, '400-800-1234'],
		['does not count before what is said', `1.3.1 服务热线：400-800-1234\n${signed}`, '400-800-1234'],
	])('%s', (_, text, expected) => {
		expect(say(text, 'channel.phone.number')).toEqual(expected);
	});
});

describe('a line with a box that nobody ticked', () => {
	it.each([
		['beside a value', '□ 电话应在3分钟内接通', either(3)],
		['after a value', '电话应在3分钟内接通 □', either(3)],
		['on the line before', '□\n2.1.1 电话应在3分钟内接通。', 3],
		['on the line after', '2.1.1 电话应在3分钟内接通。\n□', 3],
		['five hundred signs after it', `2.1.1 电话应在3分钟内接通。${'甲'.repeat(500)}□`, 3],
		['five hundred signs before it', `2.1.1 □${'甲'.repeat(500)}。电话应在3分钟内接通。`, 3],
	])('%s', (_, text, expected) => {
		expect(say(text, phone)).toEqual(expected);
	});

	it('halves how sure a value is', () => {
		const [plain, boxed] = ['2.1.1 电话应在3分钟内接通', '2.1.1 电话应在3分钟内接通 □'].map((text) =>
			readAgreement(text),
		);
		const sure = plain?.found[0]?.confidence ?? 0;
		expect(boxed?.ambiguous.map(({ readings }) => readings.map(({ confidence }) => confidence))).toEqual([
			[expect.closeTo(sure / 2, 1)],
		]);
	});
});

describe('our own line and another hand', () => {
	const own = '2.1.4 确认登记：接到客户的服务请求或投诉后，服务商应在2小时内完成确认登记。';
	it.each([
		['one line of ours', own, 2],
		['a line that says the same', `${own}\n另：收到请求后2小时内完成确认登记。`, 2],
		['a line that says something else', `${own}\n另：收到请求后4小时内完成确认登记。`, either(2, 4)],
		['only another hand', '收到请求后4小时内完成确认登记。', 4],
	])('%s', (_, text, expected) => {
		expect(say(text, 'sla.registration_hours')).toEqual(expected);
	});
});

describe('a text that says very much of one kind', () => {
	it('is read until more would decide nothing', () => {
		const said = Array.from({ length: 400 }, (_, place) => `电话应在${place + 1}分钟内接通。`).join('\n');
		const { parameters, ambiguous } = readAgreement(`${said}\n投诉应在2小时内完成确认登记。`);
		expect(Object.keys(parameters)).toEqual([]);
		expect(ambiguous.map(({ key, readings }) => [key, readings.length])).toEqual([[phone, 12]]);
	});

	it('is still read for what is of another kind', () => {
		const said = Array.from({ length: 400 }, (_, place) => `电话应在${place + 1}分钟内接通。`).join('\n');
		expect(say(`${said}\n服务热线：400-800-1234`, 'channel.phone.number')).toBe('400-800-1234');
	});
});

it('tells each kind of parameter from one text', () => {
	const text = [
		'甲方（客户）：晨星贸易有限公司',
		'乙方（服务商）：云帆科技有限公司',
		'1.3.1 服务热线：400-800-1234',
		'1.4.1 咨询解答：服务商应就客户提出的关于产品功能、使用方法的咨询，提供解答。',
		'1.4.4 信息通知：服务商应通过邮件、短信向客户发送通知。',
		'2.1.1 电话：业务时间为周一至周五9:00-18:00，首次来电应在3分钟内接通。',
		'2.2.2 复杂问题应在1个工作日内升级，每2个工作日向客户更新一次进展。',
		'2.4 服务语言：普通话、英语。',
		'2.5.1 一次性解决率不低于85%。',
		'2.5.3 工单按时率不低于95%。',
	].join('\n');
	expect(readAgreement(text).parameters).toMatchObject({
		'provider.name': '云帆科技有限公司',
		'customer.name': '晨星贸易有限公司',
		'channel.phone.number': '400-800-1234',
		'scope.consultation': ['产品功能', '使用方法'],
		'notification.methods': ['email', 'sms'],
		'business_hours.periods': [['09:00', '18:00']],
		'sla.phone.answer_minutes': 3,
		'sla.complex.escalate': { value: 1, unit: 'working_days' },
		'sla.complex.update_interval': { value: 2, unit: 'working_days' },
		'languages.additional': [{ language: 'en', hours: null, channels: null }],
		'target.fcr_percent': 85,
		'target.custom[]': [{ metric_key: 'ontime', comparator: 'gte', value: 95, period: null }],
	});
});
