import { text, type LocalizedText } from '../../domain/localized-text.ts';

/** A field of an event beside its kind and its time. */
export interface EventField {
	readonly name: string;
	readonly label: LocalizedText;
	readonly input:
		| { readonly type: 'instant' | 'flag' | 'text' }
		| {
				readonly type: 'choice';
				readonly options: readonly { readonly value: string; readonly word: LocalizedText }[];
		  };
}

/** Something that may happen to an imagined ticket, as the simulator's request names it. */
export interface EventKind {
	readonly kind: string;
	readonly word: LocalizedText;
	readonly icon: string;
	readonly fields: readonly EventField[];
}

const option = (value: string, chinese: string, english: string) => ({ value, word: text(chinese, english) });

const bouncedAt: EventField = {
	name: 'bounced_at',
	label: text('退信时间（如被退回）', 'Came back at (if it did)'),
	input: { type: 'instant' },
};
const complexity: EventField = {
	name: 'complexity',
	label: text('复杂程度', 'Complexity'),
	input: {
		type: 'choice',
		options: [option('complex', '复杂', 'Complex'), option('general', '一般', 'General')],
	},
};

/** In the order in which a ticket usually meets them. */
export const eventKinds: readonly EventKind[] = [
	{ kind: 'registered', word: text('完成登记', 'Registered'), icon: 'inbox', fields: [] },
	{
		kind: 'urgent_marked',
		word: text('标识紧急', 'Marked urgent'),
		icon: 'priority_high',
		fields: [
			{
				name: 'by',
				label: text('由谁标识', 'By whom'),
				input: {
					type: 'choice',
					options: [option('customer', '客户', 'The customer'), option('staff', '客服', 'Staff')],
				},
			},
		],
	},
	{
		kind: 'classified',
		word: text('认定复杂程度', 'Complexity judged'),
		icon: 'category',
		fields: [complexity],
	},
	{
		kind: 'escalated',
		word: text('转交升级', 'Escalated'),
		icon: 'campaign',
		fields: [
			{ name: 'within_team', label: text('仅在组内转交', 'Within the team only'), input: { type: 'flag' } },
		],
	},
	{
		kind: 'agent_reply',
		word: text('回复客户', 'Reply to the customer'),
		icon: 'reply',
		fields: [bouncedAt],
	},
	{ kind: 'progress_update', word: text('通报进展', 'Progress update'), icon: 'update', fields: [bouncedAt] },
	{
		kind: 'info_request',
		word: text('请客户补充信息', 'Information asked for'),
		icon: 'contact_support',
		fields: [bouncedAt],
	},
	{
		kind: 'paused',
		word: text('暂停计时', 'Clock paused'),
		icon: 'pause',
		fields: [
			{
				name: 'reason',
				label: text('原因', 'Reason'),
				input: {
					type: 'choice',
					options: [
						option('pending_customer', '待客户补充', 'Waiting for the customer'),
						option('pending_third_party', '待第三方', 'Waiting for a third party'),
					],
				},
			},
		],
	},
	{ kind: 'customer_message', word: text('客户来信', 'Message of the customer'), icon: 'mail', fields: [] },
	{ kind: 'resumed', word: text('恢复处理', 'Work resumed'), icon: 'play_arrow', fields: [] },
	{
		kind: 'eta_notice',
		word: text('告知预计完成时间', 'Completion time promised'),
		icon: 'event_upcoming',
		fields: [
			{ name: 'promised_at', label: text('承诺完成于', 'Promised for'), input: { type: 'instant' } },
			bouncedAt,
		],
	},
	{
		kind: 'initial_solution',
		word: text('初步解决方案', 'First solution'),
		icon: 'lightbulb',
		fields: [bouncedAt],
	},
	{ kind: 'solution', word: text('解决方案', 'Solution'), icon: 'task', fields: [bouncedAt] },
	{
		kind: 'decision_letter',
		word: text('处理决定书', 'Decision letter'),
		icon: 'gavel',
		fields: [bouncedAt],
	},
	{ kind: 'resolved', word: text('已解决', 'Resolved'), icon: 'check_circle', fields: [] },
	{ kind: 'reopened', word: text('重新打开', 'Reopened'), icon: 'restart_alt', fields: [] },
	{ kind: 'withdrawn', word: text('客户撤回', 'Withdrawn'), icon: 'undo', fields: [] },
	{ kind: 'merged', word: text('并入其他工单', 'Merged into another'), icon: 'merge', fields: [] },
	{ kind: 'call_queued', word: text('来电进入等待', 'Call in the queue'), icon: 'phone_in_talk', fields: [] },
	{
		kind: 'call_answered',
		word: text('电话接通', 'Call answered'),
		icon: 'call',
		fields: [
			{
				name: 'by',
				label: text('由谁接听', 'By whom'),
				input: {
					type: 'choice',
					options: [option('human', '人工', 'A person'), option('bot', '机器人', 'A bot')],
				},
			},
		],
	},
	{ kind: 'call_abandoned', word: text('客户挂断', 'Call given up'), icon: 'phone_missed', fields: [] },
	{ kind: 'chat_requested', word: text('在线请求人工', 'Chat asked for'), icon: 'chat', fields: [] },
	{
		kind: 'notice',
		word: text('送达暂停或终止通知', 'Notice of suspension delivered'),
		icon: 'description',
		fields: [
			{ name: 'effective_at', label: text('生效时间', 'Takes effect at'), input: { type: 'instant' } },
		],
	},
];

export function findEventKind(kind: string): EventKind | undefined {
	return eventKinds.find((one) => one.kind === kind);
}
