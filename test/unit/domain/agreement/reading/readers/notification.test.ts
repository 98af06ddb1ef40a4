import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

const methods = (text: string) => say(text, 'notification.methods');

describe('ways of notification', () => {
	it.each([
		['1.4.4 约定的方式:邮件、短信', ['email', 'sms']],
		['1.4.4 约定的通知方式:邮件', ['email']],
		['1.4.4 The agreed means: e-mail, text message.', ['email', 'sms']],
		['1.4.4 服务商以邮件形式告知客户', ['email']],
		['1.4.4 服务商采用短信、邮件等方式,及时通知客户', ['sms', 'email']],
		['1.4.4 服务商使用邮件发送更新', ['email']],
		['1.4.4 服务商通过站内信推送给客户', ['in_app']],
		['1.4.4 通知的方式包括:邮件', ['email']],
		['1.4.4 告知渠道为短信', ['sms']],
		['1.4.4 Updates reach the Customer via SMS.', ['sms']],
		['1.4.4 The Customer is told by e-mail of changes.', ['email']],
		['1.4.4 Means of notification are e-mail and SMS.', ['email', 'sms']],
		['1.4.4 邮件', ['email']],
		['1.4.4 通过信函、邮件向客户发送', either(['email'])],
		['1.4.4 通过信函向客户发送', either(['信函'])],
		['1.4.4 通过邮件、飞鸽向客户发送', either(['email'])],
		['1.4.4 通过邮件、无向客户发送', ['email']],
		['1.4.4 通过飞鸽向客户发送', 'absent'],
		['1.4.4 通过无向客户发送', 'absent'],
		['1.4.4 服务商提前通知客户', 'absent'],
		['1.4.4 由短信改为邮件', either(['sms', 'email'])],
		['1.4.5 信息通知\n\n通过邮件向客户发送', ['email']],
		['1.4.5 Notice\n\nBy e-mail', ['email']],
		['1.4.5 Notification\n\nBy e-mail', ['email']],
		['1.4.5 Information notices\n\nBy e-mail', ['email']],
		['1.4.5 客户通知义务\n\n通过邮件向客户发送', 'absent'],
		['1.4.4 Agreed means:e-mail. By SMS only if urgent.', ['email']],
		['1.4.4 Method: e-mail. SMS only if urgent.', ['email']],
		['1.4.4 Way e-mail', ['email']],
		['1.4.4 通知方式为:邮件', ['email']],
		['提醒信息通过邮件发送', ['email']],
		['更新等服务消息通过邮件发送', ['email']],
		['1.4.5 通知\n\n通过邮件向客户发送', ['email']],
		['信息通知:通过邮件向客户发送', ['email']],
		['1.4 通知方式:邮件', ['email']],
		['1 通知方式:邮件', ['email']],
		['1.5 通知方式:邮件', ['email']],
		['Notices of changes are sent by e-mail.', ['email']],
		['3.2 客户义务\n\n服务商通过邮件发送更新消息', 'absent'],
		['服务商通过邮件回复客户', 'absent'],
		['第四条 违约责任\n4.1 通知方式:邮件', 'absent'],
	])('%j', (text, expected) => {
		expect(methods(text)).toEqual(expected);
	});
});

it('are shown as they stand in the text', () => {
	const { found } = readAgreement('1.4.4 通知方式为邮件、短信。');
	expect(found.map(({ text, clause }) => [text, clause])).toEqual([['邮件、短信', '1.4.4']]);
	const [bare] = readAgreement('1.4.4 邮件').found;
	expect(bare?.text.trim()).toBe('邮件');
});
