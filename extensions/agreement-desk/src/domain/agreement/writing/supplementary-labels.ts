import { text, type LocalizedText } from '../../localized-text.ts';
import type { readingSettings } from '../parameters/reading.ts';
import type { supplementaryComplaints } from '../parameters/supplementary-complaints.ts';
import type { supplementaryHandling } from '../parameters/supplementary-handling.ts';
import type { supplementaryService } from '../parameters/supplementary-service.ts';
import type { supplementaryTimes } from '../parameters/supplementary-times.ts';

/** What is agreed beside the text, and how the text is read. */
export type SupplementaryKey =
	| keyof typeof supplementaryTimes
	| keyof typeof supplementaryService
	| keyof typeof supplementaryComplaints
	| keyof typeof supplementaryHandling
	| keyof typeof readingSettings;

/** What stands before the value in its line. None has a colon: the first of a line ends the label. */
export const supplementaryLabels: Readonly<Record<SupplementaryKey, LocalizedText>> = {
	'calendar.timezone': text('时区', 'Time zone'),
	'calendar.exclude_statutory_holidays': text(
		'法定节假日不计入业务时间',
		'Public holidays are not business time',
	),
	'calendar.include_makeup_workdays': text(
		'调休补班日计入业务时间和工作日',
		'Make-up working days are business time',
	),
	clock_basis: text('以小时计的时限', 'Times given in hours are'),
	'sla.consultation.answer': text('解答咨询的合理时间', 'Reasonable time for the answer to a question'),
	'sla.complex.update_interval': text(
		'处理复杂请求期间与客户沟通的最长间隔',
		'Longest silence towards the customer on a complex request',
	),
	'complex.criteria': text('认定为复杂的情形', 'What makes a request complex'),
	'urgent.keywords': text('客户标识紧急的用语', 'Words by which the customer marks a request urgent'),
	'urgent.abuse_review': text('主管可对紧急标识提出异议', 'A supervisor may dispute the mark'),
	'fcr.window_days': text('一次性解决的观察期', 'Window of a solution at first contact'),
	'csat.schedule': text('满意度调查的时机', 'When satisfaction is asked'),
	'csat.min_responses': text('满意度的最少有效样本', 'Fewest valid responses for a figure of satisfaction'),
	'csat.anti_fatigue_days': text(
		'对同一联系人两次调查的最短间隔',
		'Shortest time between two surveys of one contact',
	),
	pause_on_pending_customer: text(
		'等待客户补充信息时暂停计时',
		'The clock stops while the customer is asked',
	),
	pause_on_pending_third_party: text(
		'等待第三方时暂停计时',
		'The clock stops while a third party is waited for',
	),
	'training.required_courses': text('客服人员的必修培训', 'Courses required of staff'),
	'training.validity_months': text('培训的有效期', 'Courses are valid for'),
	'sla.complaint.ack_hours': text('投诉的确认时限', 'Complaint acknowledged within'),
	'sla.complaint.decision': text('告知投诉处理决定的时限', 'Decision on a complaint told within'),
	'sla.complaint.general.reply': text(
		'一般投诉的首次反馈时限',
		'First feedback on a general complaint within',
	),
	'sla.complaint.major.reply': text('重大投诉的首次反馈时限', 'First feedback on a major complaint within'),
	'sla.complaint.major.decision': text('重大投诉的处理决定时限', 'Decision on a major complaint within'),
	'sla.complaint.urgent.reply': text(
		'紧急投诉的首次反馈时限',
		'First feedback on an urgent complaint within',
	),
	'sla.complaint.urgent.decision': text('紧急投诉的处理决定时限', 'Decision on an urgent complaint within'),
	'complaint.approval_amount': text(
		'补救措施须经第二人批准的金额限额',
		'Remedies are approved by a second person above',
	),
	'sla.privacy.answer_working_days': text('个人信息请求的答复时限', 'Privacy request answered within'),
	'resolution.confirm_working_days': text('解决后客户的确认期', 'A solution is confirmed within'),
	'resolution.reopen_days': text('关闭后客户可以重开的期限', 'A closed request can be reopened for'),
	'nudge.interval_minutes': text('两次催单的最短间隔', 'Shortest time between two nudges'),
	'pending.first_reminder_working_days': text(
		'客户未补充信息时的首次提醒',
		'First reminder of a question that is not answered, after',
	),
	'pending.second_reminder_working_days': text('再次提醒', 'Second reminder, after'),
	'pending.close_proposal_working_days': text(
		'客户始终未补充时建议关闭',
		'Closing of a request that is not answered is proposed after',
	),
	'assignment.rule': text('新工单的指派', 'New requests go to'),
	'assignment.take_minutes': text('处理人受理的时限', 'An assigned request is taken within'),
	'assignment.answer_minutes': text('处理人答复客户来信的时限', 'The assignee answers a message within'),
	'complex.clock_start': text('复杂请求升级与告知时限的起算', 'Time to escalate and to promise counts from'),
	'reading.working_day_end': text('以工作日计的时限届满于', 'A time in working days ends'),
	'reading.out_of_hours': text('非业务时间的范围', 'Out of hours is'),
	'reading.receipt': text('邮件收到的时刻', 'Mail is received'),
	'reading.follow_up_restarts': text(
		'客户追加来信重新起算首次回复时限',
		'A further mail in an open request starts the first reply again',
	),
	'reading.phone_attempt': text('首次来电', 'First call'),
	'reading.bot_counts': text('机器人应答算作接通或响应', 'An answer by a bot counts'),
	'reading.abandoned_call': text('客户中途挂断的来电', 'Calls that the customer gives up are'),
	'reading.short_abandon_seconds': text('视为误拨的挂断时间', 'A call is a misdial if given up within'),
	'reading.out_of_hours_contact': text('非业务时间的来电与会话', 'Calls and chats out of hours'),
	'reading.registration_proof': text('完成确认登记的标志', 'A request is registered when'),
	'reading.late_reclassification_cures': text(
		'一般请求超时后认定为复杂可免除超时',
		'Becoming complex after the due time cures the breach',
	),
	'reading.urgent_by': text('可标识紧急的人', 'A request can be marked urgent by'),
	'reading.urgent_clock_start': text('事后标识紧急的起算', 'A request marked urgent later counts from'),
	'reading.queue_order': text('优先处理的次序', 'Priority means'),
	'reading.governing_instant': text('适用的协议版本', 'The governing version is the one'),
	'reading.fcr_allow_info_request': text(
		'向客户询问信息后解决仍算一次性解决',
		'A question to the customer keeps it a solution at first contact',
	),
	'reading.notice_counting': text('通知天数的计算', 'Days of notice are'),
	'reading.social_scope': text('社交媒体账号受理', 'The social media account accepts'),
};

/** Terms that concern more clauses than the one they are filed under. */
export const supplementaryPlaces: Readonly<Partial<Record<SupplementaryKey, LocalizedText>>> = {
	clock_basis: text('2.1、2.2', '2.1, 2.2'),
};
