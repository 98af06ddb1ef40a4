import { directus11, directus12, type Host } from '../harness/hosts.ts';

/** How the screens of calls, outbox, notices and templates are read, and what they say then. */
export interface Reading {
	readonly host: Host;
	readonly language: 'zh-CN' | 'en-US';
	readonly appearance: 'light' | 'dark';
	readonly words: Readonly<Record<keyof typeof chinese, string | RegExp>>;
}

const chinese = {
	ring: /来电 ?R$/,
	answer: /接听 ?A$/,
	find: '按号码或姓名查找',
	subject: '主题',
	said: '客户所说',
	register: /登记.*Ctrl/,
	tell: '请告知客户工单编号',
	kept: /已保存在此浏览器中/,
	inTime: '按时接通',
	dead: /无法送达/,
	address: '联系人的邮箱',
	correct: '保存并重新发送',
	arrived: '已送达',
	test: /发送测试/,
	testTo: '测试发往',
	tested: /测试消息已发出/,
	submit: '提交审批',
	approve: '批准并发送',
	twoPeople: /起草人、提交人与决定人不能批准同一份正式通知/,
	approved: /已批准|发送中/,
	text: '正文',
	unknown: /没有变量 ticket.nonsense/,
	save: '保存',
	sentTo: /已发送至/,
};
const english: Reading['words'] = {
	ring: /Ring ?R$/,
	answer: /Answer ?A$/,
	find: 'Find by number or name',
	subject: 'Subject',
	said: 'What the customer said',
	register: /Register.*Ctrl/,
	tell: 'Tell the customer the number',
	kept: /is kept in this browser/,
	inTime: 'Answered in time',
	dead: /Undeliverable/,
	address: 'E-mail of the contact',
	correct: 'Save and send again',
	arrived: 'Sent',
	test: /Send a test/,
	testTo: 'Send the test to',
	tested: /The test was sent/,
	submit: 'Submit for approval',
	approve: 'Approve and send',
	twoPeople: /is the one who drafted, submitted or decided it/,
	approved: /Approved|Being delivered/,
	text: 'Text',
	unknown: /there is no variable ticket.nonsense/,
	save: 'Save',
	sentTo: /Sent to/,
};

export const readings: readonly Reading[] = [
	{ host: directus12, language: 'zh-CN', appearance: 'light', words: chinese },
	{ host: directus11, language: 'en-US', appearance: 'dark', words: english },
];
