import { text } from '../../localized-text.ts';
import { clause } from './clause.ts';

/** 1.1 to 1.3.5: who serves whom, and by which channels. */
export const partiesAndChannels = [
	clause('1.1', {
		heading: text('订立目的与双方', 'Purpose and parties'),
		template: text(
			'本协议约定{{provider.name}}[[（统一社会信用代码 {{provider.uscc}}）|]]（以下称“服务商”）为{{customer.name}}（以下称“客户”）提供客户服务时应达到的标准、应遵循的流程，以及双方的权利、义务和违约责任。',
			'This agreement sets out how {{provider.name}}[[ (unified social credit code {{provider.uscc}})|]] (the “Provider”) serves {{customer.name}} (the “Customer”): the standards and procedures of that service, the rights and duties of both parties, and what follows from a breach.',
		),
		classes: ['configures', 'guarded', 'evidence'],
		force: 'definition',
		parameters: ['provider.name', 'provider.uscc', 'customer.name', 'reading.governing_instant'],
		guards: [
			{
				id: 'activation-with-gap',
				text: text(
					'必填约定未填齐就让协议版本生效',
					'putting a version into force while a required value is missing',
				),
			},
			{
				id: 'change-of-active-version',
				text: text('修改已生效的协议版本', 'changing a version that is in force'),
			},
			{
				id: 'overlapping-versions',
				text: text(
					'同一协议的两个版本在同一时间有效',
					'two versions of one agreement in force at the same time',
				),
			},
		],
		evidence: [
			{
				id: 'version-with-hash',
				text: text(
					'每个协议版本及其内容的校验值',
					'each version of the agreement, with a hash of its content',
				),
			},
		],
		measured: text(
			'看生效版本中的约定值是否填齐，以及内容校验值是否相符。',
			'By the values that the version in force has, and by the hash of its content.',
		),
	}),
	clause('1.2', {
		heading: text('服务对象', 'Who is served'),
		template: text(
			'本协议签署生效后，服务对象为客户（{{customer.name}}）以及客户指定的、使用客户产品或服务的用户。',
			'Once the agreement is signed and in force, service is given to the Customer ({{customer.name}}) and to those users of its products or services whom the Customer names.',
		),
		classes: ['configures', 'evidence'],
		force: 'definition',
		parameters: ['customer.name'],
		evidence: [
			{
				id: 'requester-of-ticket',
				text: text(
					'每张工单的联系人、所属客户和适用的协议版本',
					'the contact, the customer and the governing version of each ticket',
				),
			},
		],
		measured: text(
			'统计联系人及其所属客户均已确认的工单所占比例。',
			'As the share of tickets whose contact and customer are known.',
		),
	}),
	clause('1.3', {
		heading: text('服务渠道', 'Service channels'),
		template: text(
			'客户可使用下列渠道获得服务，双方也可另行增加渠道：',
			'The Customer can be served through the channels below; the parties may add others:',
		),
		classes: ['configures', 'evidence'],
		force: 'container',
		evidence: [
			{
				id: 'channel-of-ticket',
				text: text('每张工单从哪个渠道而来', 'the channel through which each ticket came in'),
			},
		],
		measured: text('按渠道统计工单数量和时限达标率。', 'By channel: how many tickets, and how many in time.'),
	}),
	clause('1.3.1', {
		heading: text('服务热线', 'Hotline'),
		template: text(
			'客户可拨打 {{channel.phone.number}} 联系服务商。',
			'The Customer can call {{channel.phone.number}} to reach the Provider.',
		),
		classes: ['configures', 'measured'],
		force: 'obligation',
		parameters: ['channel.phone.number'],
		measured: text('按 2.1.1 统计来电的接通情况。', 'By the calls that were answered, as 2.1.1 counts them.'),
	}),
	clause('1.3.2', {
		heading: text('服务邮箱', 'E-mail'),
		template: text(
			'客户可发送邮件至 {{channel.email.address}} 联系服务商。',
			'The Customer can write to {{channel.email.address}} to reach the Provider.',
		),
		classes: ['configures', 'measured', 'evidence'],
		force: 'obligation',
		parameters: ['channel.email.address'],
		evidence: [
			{
				id: 'mail-accepted',
				text: text(
					'每封外发邮件被对方邮件服务器接收的时刻与应答',
					'when a mail server accepted each mail sent, and its answer',
				),
			},
		],
		measured: text('按 2.1.2 统计邮件的首次回复。', 'By the first replies to mail, as 2.1.2 counts them.'),
	}),
	clause('1.3.3', {
		heading: text('在线客服', 'Online chat'),
		template: text(
			'[[客户可访问 {{channel.chat.url}} 与在线客服对话，也可使用即时通讯工具：{{channel.chat.im_tool}}。|客户可访问 {{channel.chat.url}} 与在线客服对话。|客户可使用即时通讯工具与在线客服对话：{{channel.chat.im_tool}}。|客户可访问 {{channel.chat.url}} 与在线客服对话，也可使用即时通讯工具：{{channel.chat.im_tool}}。]]',
			'[[The Customer can chat with staff at {{channel.chat.url}} or by instant messenger: {{channel.chat.im_tool}}.|The Customer can chat with staff at {{channel.chat.url}} in the browser.|The Customer can chat with staff by instant messenger: {{channel.chat.im_tool}}.|The Customer can chat with staff at {{channel.chat.url}} or by instant messenger: {{channel.chat.im_tool}}.]]',
		),
		classes: ['configures', 'measured'],
		force: 'obligation',
		parameters: ['channel.chat.url', 'channel.chat.im_tool'],
		measured: text('按 2.1.3 统计会话的响应。', 'By the chats that were answered, as 2.1.3 counts them.'),
	}),
	clause('1.3.4', {
		heading: text('服务网站', 'Service website'),
		template: text(
			'客户可在 {{channel.portal.url}} 查阅服务信息，也可提交服务请求。',
			'At {{channel.portal.url}} the Customer can look up information and submit requests.',
		),
		classes: ['configures'],
		force: 'obligation',
		parameters: ['channel.portal.url'],
		measured: text(
			'统计经网站提交的工单及其时限。',
			'By the tickets that came in through it, and their deadlines.',
		),
	}),
	clause('1.3.5', {
		heading: text('社交媒体', 'Social media'),
		template: text(
			'服务商通过下列社交媒体账号，对客户的咨询提供有限的服务：{{channel.social.platform}}，账号{{channel.social.account}}。',
			'Through the following social media account the Provider answers questions to a limited extent: {{channel.social.platform}}, account {{channel.social.account}}.',
		),
		classes: ['configures'],
		force: 'obligation',
		parameters: ['channel.social.platform', 'channel.social.account', 'reading.social_scope'],
		measured: text(
			'统计来自社交媒体的工单，并与受理范围（R22）对照。',
			'By the tickets that came in through it, held against what it accepts (R22).',
		),
	}),
];
