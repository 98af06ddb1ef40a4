import type { articles } from '../../collections/articles.ts';
import type { MessageKind } from '../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import type { ApiRow } from '../../define.ts';
import { sampleId } from './ids.ts';

type Article = Partial<ApiRow<typeof articles>> & { readonly id: string };

const id = (n: number) => sampleId(80 + n);

/** What the agents of the sample write with. The forbidden phrases come with the desk. */
export const sampleArticles: readonly Article[] = [
	...inBoth(0, 'progress_update', '/progress', [
		'处理进展',
		'{{contact.name}}，您好！\n\n工单 {{ticket.number}} 我们正在处理：\n\n\n如有补充，请直接回复本邮件。感谢您的来信。\n{{agent.name}}',
		'Progress',
		'Dear {{contact.name}},\n\nThis is where we are with ticket {{ticket.number}}:\n\n\nPlease reply to this mail if there is anything to add. Kind regards\n{{agent.name}}',
	]),
	...inBoth(2, 'info_request', '/ask', [
		'请补充信息',
		'{{contact.name}}，您好！\n\n为尽早处理工单 {{ticket.number}}，请您补充：\n1. 出现问题的时间\n2. 页面上的提示文字\n\n请勿在邮件中发送密码或验证码。感谢您的配合。\n{{agent.name}}',
		'Request for information',
		'Dear {{contact.name}},\n\nTo go on with ticket {{ticket.number}} we need to know:\n1. when it happened\n2. what the page said\n\nPlease never send passwords or codes by mail. Thank you and kind regards\n{{agent.name}}',
	]),
	...inBoth(4, 'solution', '/solved', [
		'解决方案',
		'{{contact.name}}，您好！\n\n关于“{{ticket.subject}}”，处理结果如下：\n\n\n若问题仍在，请回复本邮件，工单会重新打开。感谢您的来信。\n{{agent.name}}',
		'Solution',
		'Dear {{contact.name}},\n\nAbout “{{ticket.subject}}”: this is how it is solved.\n\n\nIf it is not, reply to this mail and the ticket opens again. Kind regards\n{{agent.name}}',
	]),
	{
		...{ id: id(6), kind: 'conduct_rules', status: 'published', language: 'zh-CN', version: 1 },
		title: '客服行为规范',
		body: '1. 先问好，再办事；耐心听完，不打断（2.3.1）。\n2. 不争吵，不嘲讽，不因地域、性别、年龄、残疾或职业区别对待客户（2.3.2）。\n3. 按流程处理；答复写明谁来办、何时办好（2.3.3、2.2.2）。\n4. 不透露其他客户的任何信息；不索要密码或验证码；不私下联系，不收受好处（2.3.4）。\n5. 出了差错，如实说明，致歉并改正。',
	},
	{
		...{ id: id(7), kind: 'conduct_rules', status: 'published', language: 'en-US', version: 1 },
		title: 'Code of conduct',
		body: '1. Greet first, then help. Hear people out (2.3.1).\n2. No quarrel and no mockery; nobody is treated differently for origin, gender, age, disability or work (2.3.2).\n3. Keep to the process, and say who will see to it and by when (2.3.3, 2.2.2).\n4. Tell nothing about other customers, never ask for a password or code, stay on the agreed channels, take no favours (2.3.4).\n5. After a mistake, say what happened, apologise and put it right.',
	},
];

type Words = readonly [titleZh: string, bodyZh: string, titleEn: string, bodyEn: string];

function inBoth(
	first: number,
	message_kind: MessageKind,
	shortcut: string,
	[titleZh, bodyZh, titleEn, bodyEn]: Words,
): Article[] {
	const common = { kind: 'reply_template', status: 'published', message_kind } as const;
	return [
		{ ...common, id: id(first), title: titleZh, language: 'zh-CN', shortcut, body: bodyZh },
		{
			...common,
			id: id(first + 1),
			title: titleEn,
			language: 'en-US',
			shortcut: `${shortcut}-en`,
			body: bodyEn,
		},
	];
}
