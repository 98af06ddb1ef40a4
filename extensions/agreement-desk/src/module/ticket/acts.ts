import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { ActName } from '../../studio/ticket/use-moves.ts';

/** What an act asks for. */
export type ActField =
	| 'reason'
	| 'optional_reason'
	| 'note'
	| 'assignee'
	| 'team'
	| 'level'
	| 'via'
	| 'evidence'
	| 'ticket'
	| 'link_kind'
	| 'subject'
	| 'description'
	| 'complex_reason'
	| 'type';

/** What an act is about, as the menu groups them. */
export type ActGroup = 'handling' | 'assessment' | 'tickets';

export interface ActDefinition {
	readonly act: ActName;
	readonly group: ActGroup;
	readonly icon: string;
	readonly label: LocalizedText;
	/** What it does, for whoever is about to do it. */
	readonly explanation: LocalizedText;
	readonly fields: readonly ActField[];
	/** Below `/desk/tickets/:id/`; null for a change of the row itself. */
	readonly path: string | null;
	readonly danger?: boolean;
}

/** All acts of the page beside replies, in the order of its menu. */
export const acts: readonly ActDefinition[] = [
	{
		...{ act: 'claim', group: 'handling', icon: 'pan_tool', path: 'claim', fields: [] },
		label: text('领取', 'Claim'),
		explanation: text('由您处理这张工单。', 'The ticket becomes yours.'),
	},
	{
		act: 'assign',
		group: 'handling',
		icon: 'person_add',
		path: 'assign',
		fields: ['assignee', 'team', 'optional_reason'],
		label: text('指派', 'Assign'),
		explanation: text('交给一位同事，或放入班组队列。', 'To a colleague, or into the queue of a team.'),
	},
	{
		act: 'transfer',
		group: 'handling',
		icon: 'move_up',
		path: 'transfer',
		fields: ['assignee', 'team', 'reason'],
		label: text('转交', 'Transfer'),
		explanation: text(
			'转给其他同事或班组；理由会记入时间线。',
			'To another colleague or team; the reason goes into the timeline.',
		),
	},
	{
		...{ act: 'release', group: 'handling', icon: 'logout', path: 'release', fields: ['reason'] },
		label: text('退回队列', 'Back to the queue'),
		explanation: text(
			'您不再处理，任何可处理的同事都可领取。',
			'You have it no more, and whoever may work it can claim it.',
		),
	},
	{
		act: 'escalate',
		group: 'handling',
		icon: 'trending_up',
		path: 'escalate',
		fields: ['reason', 'level', 'team', 'assignee'],
		label: text('升级', 'Escalate'),
		explanation: text(
			'交给更高级别或其他班组（2.2.2）；不选级别则升一级。',
			'To another level or team (2.2.2); one level up where none is chosen.',
		),
	},
	{
		act: 'accept_escalation',
		group: 'handling',
		icon: 'front_hand',
		path: 'escalations/accept',
		fields: ['note'],
		label: text('接受升级', 'Accept the escalation'),
		explanation: text('由您跟进，升级规则不再继续上报。', 'You see to it, and the ladder climbs no further.'),
	},
	{
		...{ act: 'reopen', group: 'handling', icon: 'restart_alt', path: 'reopen', fields: ['reason'] },
		label: text('重新打开', 'Reopen'),
		explanation: text('工单回到处理中，时限重新开始。', 'Work on it goes on, and its clocks begin anew.'),
	},
	{
		act: 'urgent',
		group: 'assessment',
		icon: 'priority_high',
		path: 'urgent',
		fields: ['via', 'evidence'],
		danger: true,
		label: text('记录客户标识紧急', 'Record that it is urgent'),
		explanation: text(
			'仅在客户明确说紧急时使用，之后不可取消（2.2.3）。',
			'Only when the customer said so; it cannot be taken back (2.2.3).',
		),
	},
	{
		act: 'dispute_urgency',
		group: 'assessment',
		icon: 'gavel',
		path: 'urgent/dispute',
		fields: ['reason'],
		label: text('对紧急标识提出异议', 'Dispute the urgency'),
		explanation: text('客户可以看到；时限照常计算。', 'The customer sees it; the clock runs on.'),
	},
	{
		...{ act: 'complex', group: 'assessment', icon: 'account_tree', path: null, fields: ['complex_reason'] },
		label: text('认定为复杂', 'Call it complex'),
		explanation: text(
			'此后须升级并告知预计完成时间（2.2.2）。',
			'From then on it is escalated and given a promised time (2.2.2).',
		),
	},
	{
		act: 'not_a_complaint',
		group: 'assessment',
		icon: 'undo',
		path: 'not-a-complaint',
		fields: ['reason', 'type'],
		danger: true,
		label: text('不属于投诉', 'Not a complaint'),
		explanation: text('客户会读到这里的理由（1.4.5）。', 'The customer reads the reason given here (1.4.5).'),
	},
	{
		...{ act: 'merge', group: 'tickets', icon: 'merge', path: 'merge', fields: ['ticket'], danger: true },
		label: text('并入另一张工单', 'Merge into another ticket'),
		explanation: text(
			'本工单不再处理，客户会收到通知；不可撤销。',
			'This one is closed, and the customer is told; it cannot be undone.',
		),
	},
	{
		act: 'split',
		group: 'tickets',
		icon: 'call_split',
		path: 'split',
		fields: ['subject', 'description'],
		label: text('拆分', 'Split off'),
		explanation: text(
			'把第二件事另建工单，收到时间不变。',
			'Makes a ticket of its own of a second matter, received when this one was.',
		),
	},
	{
		...{ act: 'link', group: 'tickets', icon: 'link', path: 'links', fields: ['ticket', 'link_kind'] },
		label: text('关联', 'Link'),
		explanation: text('记下两张工单有关。', 'Notes that two tickets have to do with each other.'),
	},
];

export interface ActValues {
	reason: string;
	assignee: string;
	team: string;
	level: string;
	via: string;
	evidence: string;
	ticket: string | null;
	link_kind: string;
	subject: string;
	description: string;
	type: string;
}

/** Empty stands for nothing in particular. */
export function emptyValues(): ActValues {
	return {
		...{ reason: '', assignee: '', team: '', level: '', via: 'phone', evidence: '', ticket: null },
		...{ link_kind: 'related', subject: '', description: '', type: 'service_request' },
	};
}

/** What is posted: nothing of what was left empty, since the server asks for what it needs. */
export function bodyOf({ act, fields }: ActDefinition, values: ActValues): Record<string, unknown> {
	const given: Readonly<Record<ActField, readonly [string, unknown]>> = {
		reason: ['reason', values.reason.trim()],
		optional_reason: ['reason', values.reason.trim()],
		note: ['note', values.reason.trim()],
		complex_reason: ['complex_reason', values.reason.trim()],
		assignee: ['assignee', values.assignee],
		team: ['team', values.team],
		level: ['level', values.level ? Number(values.level) : null],
		via: ['via', values.via],
		evidence: ['evidence', values.evidence.trim()],
		ticket: [act === 'merge' ? 'into' : 'ticket', values.ticket],
		link_kind: ['kind', values.link_kind],
		subject: ['subject', values.subject.trim()],
		description: ['description', values.description.trim()],
		type: ['type', values.type],
	};
	const told = fields.map((field) => given[field]).filter(([, value]) => value !== null && value !== '');
	return { ...Object.fromEntries(told), ...(act === 'complex' ? { complexity: 'complex' } : {}) };
}

const needed: ReadonlySet<ActField> = new Set<ActField>([
	'reason',
	'complex_reason',
	'via',
	'evidence',
	'ticket',
	'subject',
]);

/** Whether all is said that the act cannot do without. */
export function isComplete(definition: ActDefinition, values: ActValues): boolean {
	const body = bodyOf(definition, values);
	const { act, fields } = definition;
	if ((act === 'assign' || act === 'transfer') && !body['assignee'] && !body['team']) return false;
	const wanted = fields.filter((field) => needed.has(field)).length;
	const names = new Set(['reason', 'complex_reason', 'via', 'evidence', 'into', 'ticket', 'subject']);
	const optional = fields.includes('optional_reason') && 'reason' in body ? 1 : 0;
	return Object.keys(body).filter((name) => names.has(name)).length - optional >= wanted;
}
