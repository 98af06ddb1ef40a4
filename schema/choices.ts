import type { Language } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type {
	AgentRole,
	AgreementStatus,
	AgreedMethod,
	ChannelType,
	ClockBasis,
	CommitmentOrigin,
	Complexity,
	DayKind,
	EndReason,
	Force,
	Metric,
	NotificationKind,
	NotificationMethod,
	NotificationState,
	OrganizationRole,
	PauseReason,
	ProgressUnit,
	RecipientRole,
	SlaState,
	TargetUnit,
	TicketType,
	TimerState,
} from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import type { PresetName } from '../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import type { Weekday, YearStatus } from '../extensions/agreement-desk/src/domain/calendar/types.ts';
import { amber, blue, choices, green, grey, named, red } from './choice-words.ts';
import { ticketStatusNames } from '../extensions/agreement-desk/src/domain/wording/ticket-status-names.ts';
import { complaintChoices } from './complaint-choices.ts';
import { lifecycleChoices } from './lifecycle-choices.ts';

/** Every dropdown of the product. The name of a set is part of its translation keys: desk_<set>_<value>. */
export const choiceSets = {
	...lifecycleChoices,
	...complaintChoices,
	agreement_status: choices<AgreementStatus>({
		draft: ['草稿', 'Draft', grey],
		in_review: ['审核中', 'In review', amber],
		signed: ['已签署', 'Signed', blue],
		active: ['生效', 'Active', green],
		superseded: ['已被取代', 'Superseded', grey],
		terminated: ['已终止', 'Terminated', red],
	}),
	agreement_preset: choices<PresetName>({
		standard: ['标准', 'Standard'],
		relaxed: ['宽松', 'Relaxed'],
		strict: ['严格', 'Strict'],
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
		privacy_request: ['个人信息请求', 'Privacy request'],
	}),
	ticket_status: named(ticketStatusNames, {
		new: blue,
		registered: blue,
		in_progress: amber,
		pending_customer: amber,
		pending_third_party: amber,
		resolved: green,
		closed: grey,
		cancelled: grey,
		rejected: grey,
	}),
	complexity: choices<Complexity>({
		general: ['一般', 'General'],
		complex: ['复杂', 'Complex', amber],
	}),
	sla_state: choices<SlaState>({
		ok: ['正常', 'On track', green],
		at_risk: ['即将超时', 'At risk', amber],
		breached: ['超时', 'Breached', red],
		paused: ['暂停', 'Paused', grey],
		met: ['已达标', 'Met', green],
	}),
	metric: choices<Metric>({
		phone_answer: ['电话接通', 'Call answered'],
		email_first_reply: ['邮件首次回复', 'First e-mail reply'],
		chat_response: ['在线客服响应', 'Chat answered'],
		registration: ['确认登记', 'Registration'],
		consultation_answer: ['咨询答复', 'Consultation answered'],
		general_progress: ['初步方案或进展', 'Progress'],
		complex_escalation: ['复杂请求升级', 'Complex: escalation'],
		complex_eta_notice: ['告知预计完成时间', 'Complex: promised time told'],
		complex_update_cadence: ['保持沟通', 'Complex: updates'],
		eta_kept: ['按承诺时间完成', 'Promised time kept'],
		urgent_response: ['紧急响应', 'Urgent response'],
		complaint_ack: ['投诉确认', 'Complaint acknowledged'],
		complaint_reply: ['投诉首次反馈', 'First feedback on a complaint'],
		complaint_decision: ['投诉处理决定', 'Complaint decided'],
		privacy_request: ['个人信息请求答复', 'Privacy request answered'],
		suspension_notice: ['暂停或终止通知', 'Notice of suspension'],
		first_response: ['首次响应', 'First response'],
		next_reply: ['后续回复', 'Next reply'],
		resolution: ['解决', 'Resolution'],
	}),
	timer_state: choices<TimerState>({
		running: ['计时中', 'Running', blue],
		paused: ['暂停', 'Paused', grey],
		met: ['达标', 'Met', green],
		breached: ['超时', 'Breached', red],
		superseded: ['已被取代', 'Superseded', grey],
		cancelled: ['已取消', 'Cancelled', grey],
		not_applicable: ['不适用', 'Not applicable', grey],
	}),
	pause_reason: choices<PauseReason>({
		pending_customer: ['待客户补充', 'Waiting for the customer'],
		pending_third_party: ['待第三方', 'Waiting for a third party'],
		closed: ['已解决或已关闭', 'Resolved or closed'],
	}),
	end_reason: choices<EndReason>({
		withdrawn: ['客户撤回', 'Withdrawn by the customer'],
		rejected: ['不予受理', 'Rejected'],
		merged: ['已合并', 'Merged'],
		resolved: ['已先行解决', 'Resolved before'],
		reclassified: ['分类变更', 'Reclassified'],
		revised: ['承诺时间已更新', 'Promise revised'],
		out_of_hours: ['非业务时间', 'Out of hours'],
		short_abandon: ['误拨', 'Given up at once'],
		abandoned_in_time: ['时限内挂断', 'Given up within the limit'],
		abandoned: ['超过时限后挂断', 'Given up after the limit'],
		repeat_attempt: ['重拨', 'Redial'],
	}),
	commitment_origin: choices<CommitmentOrigin>({
		compiled: ['协议约定', 'From the agreement'],
		custom: ['自行添加', 'Added'],
	}),
	target_unit: choices<TargetUnit>({
		minutes: ['分钟', 'Minutes'],
		hours: ['小时', 'Hours'],
		working_days: ['工作日', 'Working days'],
		calendar_days: ['自然日', 'Calendar days'],
		promise: ['承诺时间', 'Promised time'],
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
	notification_kind: choices<NotificationKind>({
		acknowledgement: ['登记回执', 'Acknowledgement'],
		reply: ['回复客户', 'Reply to the customer'],
		warning: ['临期提醒', 'Warning'],
		escalation: ['超时升级', 'Escalation'],
		reminder: ['提醒客户', 'Reminder to the customer'],
		nudge: ['客户催单', 'Nudge'],
		assignment: ['指派', 'Assignment'],
		conduct: ['行为规范提醒', 'Conduct'],
		complaint: ['疑似投诉提醒', 'Perhaps a complaint'],
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
	agreed_method: choices<AgreedMethod>({
		email: ['邮件', 'E-mail'],
		sms: ['短信', 'Text message'],
		in_app: ['系统公告或站内通知', 'System announcement'],
		webhook: ['网络回调', 'Webhook'],
		im: ['即时通讯', 'Instant message'],
	}),
	csat_mode: choices({ percent: ['满意比例', 'Share of satisfied'], score: ['平均分', 'Mean score'] }),
	target_comparator: choices({
		gte: ['不低于', 'At least'],
		lte: ['不高于', 'At most'],
		gt: ['高于', 'More than'],
		lt: ['低于', 'Less than'],
		eq: ['等于', 'Exactly'],
	}),
	target_period: choices({
		month: ['每月', 'Monthly'],
		quarter: ['每季度', 'Quarterly'],
		year: ['每年', 'Yearly'],
	}),
	working_day_end: choices({
		close_of_business: ['最后一日下班时', 'Close of business'],
		same_time: ['最后一日的同一时刻', 'Same time of day'],
	}),
	out_of_hours: choices({
		interval: ['算，午休即非业务时间', 'Yes: a break is out of hours'],
		day: ['不算，只看当日首尾', 'No: only before opening and after closing'],
	}),
	receipt: choices({
		server_receipt: ['邮件服务器接收时', 'When the mail server took it in'],
		collected: ['系统收取时', 'When it was collected'],
	}),
	phone_attempt: choices({
		first_attempt: ['首次拨打', 'The first attempt'],
		each_call: ['每次来电', 'Each call'],
	}),
	abandoned_call: choices({
		late_is_missed: ['超过时限后挂断算未接通', 'Missed when given up late'],
		excluded: ['一律不计', 'Never counted'],
	}),
	out_of_hours_contact: choices({
		not_applicable: ['不适用', 'No duty'],
		next_opening: ['自下一业务时间起算', 'From the next opening'],
	}),
	registration_proof: choices({
		acknowledged: ['回执已送达', 'Acknowledgement delivered'],
		numbered: ['已有编号', 'Number given'],
	}),
	complex_clock_start: choices({
		registration: ['登记时', 'Registration'],
		classification: ['认定为复杂时', 'Classification'],
	}),
	urgent_by: choices({
		customer: ['仅客户', 'The customer'],
		customer_or_staff: ['客户或客服', 'The customer or staff'],
	}),
	urgent_clock_start: choices({ marking: ['标识时', 'The marking'], receipt: ['收到时', 'Receipt'] }),
	queue_order: choices({
		urgent_first: ['紧急优先', 'Urgent first'],
		due_first: ['按到期先后', 'By due time'],
	}),
	governing_instant: choices({
		received: ['收到请求时', 'When received'],
		recorded: ['录入系统时', 'When recorded'],
	}),
	notice_counting: choices({
		delivery_day_excluded: ['送达当日不计', 'Day of delivery not counted'],
		delivery_day_included: ['送达当日计入', 'Day of delivery counted'],
	}),
	social_scope: choices({
		consultation_only: ['仅咨询', 'Questions only'],
		everything: ['全部请求', 'Everything'],
	}),
	recipient_role: choices<RecipientRole>({
		assignee: ['处理人', 'Assignee'],
		team_lead: ['班长', 'Team leads'],
		manager: ['主管', 'Managers'],
	}),
};

export type ChoiceSet = keyof typeof choiceSets;

export type ValueOf<S extends ChoiceSet> = (typeof choiceSets)[S][number]['value'];
