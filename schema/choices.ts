import type { Language } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type {
	AgentRole,
	AgreementStatus,
	AuthorType,
	ChannelType,
	ClockBasis,
	DayKind,
	EventKind,
	Force,
	MessageKind,
	Metric,
	NotificationKind,
	NotificationMethod,
	NotificationState,
	OrganizationRole,
	ProgressUnit,
	RecipientRole,
	SlaState,
	TargetUnit,
	TicketStatus,
	TicketType,
	TimerState,
} from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import type { Weekday, YearStatus } from '../extensions/agreement-desk/src/domain/calendar/types.ts';
import type { Choice } from './define.ts';

type Wording = readonly [chinese: string, english: string, color?: string];

/** A record, not a list: the compiler then refuses a missing or an unknown value. */
function choices<T extends string>(wordings: Readonly<Record<T, Wording>>): readonly Choice<T>[] {
	const entries = Object.entries<Wording>(wordings) as [T, Wording][];
	return entries.map(([value, [chinese, english, color]]) => ({
		value,
		label: text(chinese, english),
		...(color ? { color } : {}),
	}));
}

const green = 'var(--theme--success)';
const amber = 'var(--theme--warning)';
const red = 'var(--theme--danger)';
const blue = 'var(--theme--primary)';
const grey = 'var(--theme--foreground-subdued)';

/** Every dropdown of the product. The name of a set is part of its translation keys: desk_<set>_<value>. */
export const choiceSets = {
	agreement_status: choices<AgreementStatus>({
		draft: ['草稿', 'Draft', grey],
		active: ['生效', 'Active', green],
		terminated: ['已终止', 'Terminated', red],
	}),
	organization_role: choices<OrganizationRole>({
		provider: ['服务商', 'Service provider'],
		customer: ['客户', 'Customer'],
	}),
	channel_type: choices<ChannelType>({
		phone: ['电话', 'Phone'],
		email: ['邮件', 'E-mail'],
		chat: ['在线客服', 'Chat'],
		portal: ['网站/平台', 'Portal'],
		social: ['社交媒体', 'Social media'],
	}),
	agent_role: choices<AgentRole>({
		agent: ['客服人员', 'Agent'],
		team_lead: ['班长', 'Team lead'],
		manager: ['主管', 'Manager'],
	}),
	language: choices<Language>({
		'zh-CN': ['简体中文', 'Chinese'],
		'en-US': ['英文', 'English'],
	}),
	ticket_type: choices<TicketType>({
		service_request: ['服务请求', 'Service request'],
		consultation: ['咨询', 'Consultation'],
		problem: ['问题（故障）', 'Problem'],
		technical_support: ['技术支持', 'Technical support'],
		complaint: ['投诉', 'Complaint'],
		suggestion: ['建议', 'Suggestion'],
		compliment: ['表扬', 'Compliment'],
	}),
	ticket_status: choices<TicketStatus>({
		new: ['新建（待登记）', 'New', blue],
		registered: ['已登记', 'Registered', blue],
		in_progress: ['处理中', 'In progress', amber],
		resolved: ['已解决（待确认）', 'Resolved', green],
		closed: ['已关闭', 'Closed', grey],
		cancelled: ['已撤回', 'Withdrawn', grey],
	}),
	sla_state: choices<SlaState>({
		ok: ['正常', 'On track', green],
		at_risk: ['即将超时', 'At risk', amber],
		breached: ['超时', 'Breached', red],
		met: ['已达标', 'Met', green],
	}),
	metric: choices<Metric>({
		registration: ['确认登记', 'Registration'],
		email_first_reply: ['邮件首次回复', 'First e-mail reply'],
		general_progress: ['初步方案或进展', 'Progress'],
		urgent_response: ['紧急响应', 'Urgent response'],
	}),
	timer_state: choices<TimerState>({
		running: ['计时中', 'Running', blue],
		met: ['达标', 'Met', green],
		breached: ['超时', 'Breached', red],
		cancelled: ['已取消', 'Cancelled', grey],
	}),
	target_unit: choices<TargetUnit>({
		minutes: ['分钟', 'Minutes'],
		hours: ['小时', 'Hours'],
		working_days: ['工作日', 'Working days'],
	}),
	progress_unit: choices<ProgressUnit>({
		hours: ['小时', 'Hours'],
		working_days: ['工作日', 'Working days'],
	}),
	clock_basis: choices<ClockBasis>({
		business: ['业务时间', 'Business hours'],
		calendar: ['自然时间', 'Calendar time'],
	}),
	force: choices<Force>({
		obligation: ['应当履行', 'Obligation'],
		target: ['努力达到', 'Target'],
	}),
	day_kind: choices<DayKind>({
		holiday: ['放假', 'Public holiday', red],
		makeup_workday: ['补班', 'Make-up working day', green],
		custom_closed: ['临时休息', 'Closed', red],
		custom_open: ['临时开放', 'Open', green],
	}),
	year_status: choices<YearStatus>({
		missing: ['缺失', 'Missing'],
		provisional: ['暂定', 'Provisional'],
		published: ['已公布', 'Published'],
		approved: ['已核准', 'Approved'],
	}),
	weekday: choices<Weekday>({
		mon: ['周一', 'Monday'],
		tue: ['周二', 'Tuesday'],
		wed: ['周三', 'Wednesday'],
		thu: ['周四', 'Thursday'],
		fri: ['周五', 'Friday'],
		sat: ['周六', 'Saturday'],
		sun: ['周日', 'Sunday'],
	}),
	message_kind: choices<MessageKind>({
		customer_message: ['客户来信', 'Customer message'],
		agent_reply: ['客服回复', 'Reply'],
		progress_update: ['处理进展', 'Progress update'],
		initial_solution: ['初步解决方案', 'Initial solution'],
		solution: ['解决方案', 'Solution'],
		internal_note: ['内部备注', 'Internal note'],
	}),
	author_type: choices<AuthorType>({
		customer: ['客户', 'Customer'],
		agent: ['客服人员', 'Agent'],
		bot: ['机器人', 'Bot'],
	}),
	event_kind: choices<EventKind>({
		ticket_received: ['收到请求', 'Received'],
		ticket_registered: ['完成登记', 'Registered'],
		ticket_changed: ['内容变更', 'Changed'],
		urgent_marked: ['客户标识紧急', 'Marked urgent'],
		message_added: ['新增沟通记录', 'Message added'],
		message_sent: ['已送达客户', 'Message sent'],
		timer_started: ['开始计时', 'Timer started'],
		timer_warned: ['临期提醒', 'Timer at risk'],
		timer_met: ['按时完成', 'Timer met'],
		timer_breached: ['超时', 'Timer breached'],
		timer_stopped: ['超时后完成', 'Done late'],
		timer_cancelled: ['取消计时', 'Timer cancelled'],
		escalated: ['升级', 'Escalated'],
		notification_failed: ['通知未送达', 'Notification failed'],
	}),
	notification_kind: choices<NotificationKind>({
		acknowledgement: ['登记回执', 'Acknowledgement'],
		reply: ['回复客户', 'Reply to the customer'],
		warning: ['临期提醒', 'Warning'],
		escalation: ['超时升级', 'Escalation'],
	}),
	notification_method: choices<NotificationMethod>({
		email: ['邮件', 'E-mail'],
		in_app: ['站内通知', 'In-app notification'],
	}),
	notification_state: choices<NotificationState>({
		queued: ['待发送', 'Queued', blue],
		sending: ['发送中', 'Sending', blue],
		sent: ['已送达', 'Sent', green],
		failed: ['失败，将重试', 'Failed, will retry', amber],
		dead: ['无法送达', 'Undeliverable', red],
	}),
	recipient_role: choices<RecipientRole>({
		assignee: ['处理人', 'Assignee'],
		team_lead: ['班长', 'Team leads'],
		manager: ['主管', 'Managers'],
	}),
};

export type ChoiceSet = keyof typeof choiceSets;

export type ValueOf<S extends ChoiceSet> = (typeof choiceSets)[S][number]['value'];
