import { describe, expect, it } from 'vitest';
import {
	topics,
	type Topic,
	type TopicName,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/topics.ts';

function topic(name: TopicName): Topic {
	const found = topics.find((one) => one.name === name);
	if (!found) throw new Error(`No such topic: ${name}`);
	return found;
}

/** The topics that a sentence says all words of, and nothing that they except. */
const saidIn = (text: string) =>
	topics
		.filter(({ words, except }) => words.every((word) => word.test(text)) && except?.test(text) !== true)
		.map(({ name }) => name);

type Row = readonly [text: string, ...names: TopicName[]];

describe('a sentence is on', () => {
	it.each<Row>([
		['客户满意度不低于90%', 'csat'],
		['满意率达到90%', 'csat'],
		['the CSAT score', 'csat'],
		['customers who are satisfied', 'csat'],
		['satisfaction of 90%', 'csat'],
		['一次性解决率不低于85%', 'fcr'],
		['一次性问题解决率', 'fcr'],
		['一次解决率', 'fcr'],
		['首次解决率', 'fcr'],
		['首次呼叫解决率', 'fcr'],
		['首问解决率', 'fcr'],
		['问题应一次性解决', 'fcr'],
		['FCR of 85%', 'fcr'],
		['one-time resolution', 'fcr'],
		['first contact resolution', 'fcr'],
		['first-call fix rate', 'fcr'],
		['problems solved at the first contact', 'fcr'],
		['issues resolved on first contact', 'fcr'],
		['once-only solution', 'fcr'],
		['提前30日通知终止服务', 'notice'],
		['事前通知中止', 'notice'],
		['suspend the service after 30 days of notice', 'notice'],
		['terminate with prior warning', 'notice'],
		['discontinue, 30 days in advance', 'notice'],
		['紧急问题1小时内响应', 'urgent'],
		['加急的应立即处理', 'urgent'],
		['urgent requests get a response', 'urgent'],
		['we react to an emergency', 'urgent'],
		['复杂问题', 'complex'],
		['疑难问题', 'complex'],
		['2个工作日内升级', 'complex'],
		['complicated matters', 'complex'],
		['escalate the matter', 'complex'],
		['2小时内完成登记', 'registration'],
		['应登记', 'registration'],
		['完成确认登记', 'registration'],
		['予以确认并登记', 'registration'],
		['登记完成时限', 'registration'],
		['登记确认完毕', 'registration'],
		['登记在案', 'registration'],
		['确认登记', 'registration'],
		['登记时限为2小时', 'registration'],
		['登记确认时间', 'registration'],
		['受理登记', 'registration'],
		['建立工单', 'registration'],
		['录入工单', 'registration'],
		['requests shall be registered', 'registration'],
		['the registration of requests', 'registration'],
		['shall be logged', 'registration'],
		['4小时内提供初步解决方案', 'general'],
		['给出初步的方案', 'general'],
		['告知处理的进度', 'general'],
		['一般请求', 'general'],
		['普通服务请求', 'general'],
		['常规性问题', 'general'],
		['an initial solution', 'general'],
		['the first proposed solution', 'general'],
		['report progress', 'general'],
		['general requests', 'general'],
		['routine service requests', 'general'],
		['standard queries', 'general'],
		['邮件应在4小时内首次回复', 'email'],
		['来信4小时内答复', 'email'],
		['a first reply by e-mail', 'email'],
		['emails are answered', 'email'],
		['mail gets a response', 'email'],
		['非业务时间的邮件应在2小时内回复', 'emailNext', 'email'],
		['下班后来信,2小时内回复', 'emailNext', 'email'],
		['邮件次日回复', 'email'],
		['邮件在下一个工作日回复', 'emailNext', 'email'],
		['邮件次一工作日答复', 'emailNext', 'email'],
		['节假日期间的邮件2小时内回复', 'emailNext', 'email'],
		['周末收到的邮件2小时内回复', 'emailNext', 'email'],
		['业务时间以外的邮件2小时内回复', 'emailNext', 'email'],
		['业务时间外的邮件2小时内回复', 'emailNext', 'email'],
		['邮件在业务时间恢复后2小时内回复', 'emailNext', 'email'],
		['mail received out of hours gets a reply', 'emailNext', 'email'],
		['mail received out-of-office hours gets a reply', 'emailNext', 'email'],
		['mail received outside business hours gets a reply', 'emailNext', 'email'],
		['mail received outside of the working hours gets a reply', 'emailNext', 'email'],
		['after-hours mail gets a reply', 'emailNext', 'email'],
		['non-business mail gets a reply', 'emailNext', 'email'],
		['mail gets a reply on the next business day', 'emailNext', 'email'],
		['mail gets a reply upon resumption', 'emailNext', 'email'],
		['在线客服1分钟内响应', 'chat'],
		['在线1分钟内响应', 'chat'],
		['在线首响1分钟', 'chat'],
		['会话应有人接待', 'chat'],
		['即时通讯消息的答复', 'chat'],
		['即时消息的答复', 'chat'],
		['live chat is answered', 'chat'],
		['a chat gets a response', 'chat'],
		['instant messages are picked up', 'chat'],
		['电话应在3分钟内接通', 'phone'],
		['来电3分钟内接听', 'phone'],
		['热线应答', 'phone'],
		['首次拨打的等待时间', 'phone'],
		['calls are answered', 'phone'],
		['a call is picked up', 'phone'],
		['a phone is connected', 'phone'],
		['the hotline will answer', 'phone'],
		['就客户的咨询及时解答', 'consultation'],
		['咨询解答', 'consultation'],
		['解答客户咨询', 'consultation'],
		['questions are answered', 'consultation'],
		['an enquiry gets a reply', 'consultation'],
		['inquiries will be answered', 'consultation'],
	])('%j: %s', (text, ...names) => {
		expect(saidIn(text)).toEqual(names);
	});

	it.each([
		'双方友好协商',
		'提前30日通知停机维护',
		'任何一方可提前30日通知终止',
		'either party may give notice and terminate',
		'提前通知',
		'终止服务',
		'紧急联系人应在1小时内回复',
		'按应急预案处理紧急情况',
		'紧急',
		'系统升级维护',
		'升级版',
		'升级包',
		'版本升级费',
		'登记后4小时内',
		'完成登记之后4小时内',
		'登记起4小时内',
		'after its registration',
		'within 4 hours of registration',
		'once registered',
		'of the confirmed and registered',
		'unregistered',
		'邮件',
		'业务时间外',
		'在线教程的回复',
		'chatter that is answered',
		'电话接通率',
		'接听率不低于90%的热线',
		'the answering machine of a phone',
		'recalls are answered',
		'disconnected calls',
		'在线咨询的解答',
		'咨询',
		'solved first',
		'首次申请之后,请等待',
		'首次,等待来电',
	])('none in %j', (text) => {
		expect(saidIn(text)).toEqual([]);
	});
});

describe('a part of a sentence names', () => {
	it.each<readonly [TopicName, readonly string[], readonly string[]]>([
		['csat', ['满意度', '满意率', 'CSAT', 'satisfaction', 'satisfied'], ['满意']],
		[
			'fcr',
			['解决率', '一次性解决', '一次解决', 'FCR', 'first-contact', 'first call', 'at the first', 'on first'],
			['解决', 'thefirst'],
		],
		['notice', ['提前', '暂停', 'notice', 'suspension', 'in advance'], ['维护']],
		['urgent', ['紧急', '加急', '特急', 'urgent', 'emergency'], ['急']],
		['complex', ['复杂', '疑难', '升级', '预计完成', 'complex', 'escalation'], ['简单']],
		[
			'registration',
			['登记', '工单', 'registration', 'logged'],
			['登记后', '登记之后', '登记起', 'of registration', 'after registration'],
		],
		['general', ['初步方案', '初步解决方案', '进展', '一般', 'solution', 'progress', 'routine'], ['方案']],
		[
			'emailNext',
			['非业务时间', '下班后', 'after hours', 'next business day', 'non-working', 'outside them'],
			['业务时间', 'in business hours', 'outside'],
		],
		[
			'email',
			[
				'邮件',
				'来信',
				'e-mail',
				'emails',
				'mail',
				'业务时间内',
				'工作时间',
				'within business hours',
				'in office hours',
			],
			[
				'非业务时间',
				'下一个业务时间',
				'次一工作时间',
				'业务时间外',
				'业务时间以外',
				'业务时间恢复',
				'blackmail',
				'mailing',
				'in hours',
			],
		],
		['chat', ['在线', '会话', '即时消息', 'chat', 'instant messaging'], ['电话']],
		['phone', ['电话', '来电', '热线', '接通', 'call', 'calls', 'phone', 'hotline'], ['recall', 'calling']],
		['consultation', ['咨询', '解答', 'question', 'inquiry', 'enquiries'], ['答']],
	])('%s', (name, yes, no) => {
		const { noun } = topic(name);
		expect([...yes, ...no].filter((words) => noun.test(words))).toEqual(yes);
	});
});

describe('what has to happen in time', () => {
	it.each<readonly [TopicName, readonly string[], readonly string[]]>([
		['csat', ['不低于', '达到', 'at least', 'below'], ['每季度']],
		['fcr', ['不低于', '至少', '≥', 'less than'], ['每季度']],
		['notice', ['提前', '通知', 'notice', 'prior'], ['终止']],
		['urgent', ['响应', '答复', 'response', 'reply', 'react'], ['标识']],
		['complex', ['升级', '上报', '预计完成', 'escalation', 'expected time'], ['登记']],
		[
			'registration',
			['登记', '建单', 'registered', 'logged'],
			['登记后', '登记之后', 'after registration', 'of registration'],
		],
		['general', ['方案', '进度', 'solution', 'progress'], ['登记']],
		['email', ['回复', '首响', 'reply', 'replied', 'replies', 'answer'], ['收到']],
		['chat', ['响应', '接待', 'response', 'join'], ['排队']],
		['phone', ['接通', '接听', '等待', 'answered', 'connected'], ['接通率', '接听率', '应答率']],
		['consultation', ['解答', '回复', 'answer', 'reply'], ['提出']],
	])('on %s', (name, yes, no) => {
		const { deed } = topic(name);
		expect([...yes, ...no].filter((words) => deed.test(words))).toEqual(yes);
	});
});

it('a chat has a label of its own, since much is online', () => {
	const words = ['在线', '在线:', '在线3', '在线客服', '线上客服', '聊天', 'chat', '在线文档'];
	expect(words.filter((one) => topic('chat').label?.test(one))).toEqual([
		'在线:',
		'在线3',
		'在线客服',
		'线上客服',
		'聊天',
		'chat',
	]);
});

it('each topic stands for a clause of the standard text', () => {
	expect(topics.map(({ name, clause }) => `${clause} ${name}`).toSorted()).toEqual([
		'1.4.1 consultation',
		'2.1.1 phone',
		'2.1.2 email',
		'2.1.2 emailNext',
		'2.1.3 chat',
		'2.1.4 registration',
		'2.2.1 general',
		'2.2.2 complex',
		'2.2.3 urgent',
		'2.5.1 fcr',
		'2.5.2 csat',
		'3.1.1.4 notice',
	]);
});
