import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { defineCollection } from '../define.ts';
import { channelTypes } from '../../extensions/agreement-desk/src/domain/words.ts';
import { channelDelivery } from './channel-delivery.ts';
import { boolean, codeKey, requiredString, select, string } from '../fields.ts';

/** By these customers reach the provider. */
const service = { field: 'type', values: [...channelTypes] } as const;

export const channels = defineCollection({
	collection: 'desk_channels',
	icon: 'hub',
	folder: 'desk_parties',
	sort: 3,
	clause: '1.3',
	singular: text('渠道', 'Channel'),
	plural: text('渠道', 'Channels'),
	note: text(
		'客户联系服务商的方式（1.3），以及发出通知的网关、群机器人和网络回调（1.4.4）',
		'The ways in which customers reach the provider (1.3), and the gateways, group bots and webhooks by which notices leave (1.4.4)',
	),
	displayTemplate: '{{name}}',
	tracked: true,
	listFields: ['id', 'name', 'type', 'address', 'enabled'],
	listSort: ['id'],
	copiedFields: Object.entries(channelDelivery)
		.filter(([, field]) => field.type !== 'alias' && field.special?.includes('conceal') !== true)
		.map(([name]) => name)
		.concat('name', 'type'),
	fields: {
		id: codeKey(
			text('渠道代码', 'Code'),
			text('例如 email、hotline，供接口使用', 'Such as email or hotline; external apps use it'),
		),
		name: requiredString(text('名称', 'Name')),
		type: select(text('类型', 'Type'), 'channel_type', { required: true }),
		address: string(text('号码/地址', 'Number or address'), { shownWhen: service }),
		enabled: boolean(text('启用', 'Enabled'), true),
		acknowledge: boolean(text('自动发送登记回执', 'Acknowledge by e-mail'), true, {
			shownWhen: service,
			note: text(
				'回执送达即完成登记（2.1.4）；关闭后须由客服登记',
				'A delivered acknowledgement completes the registration (2.1.4); without it an agent registers',
			),
		}),
		...channelDelivery,
	},
});
