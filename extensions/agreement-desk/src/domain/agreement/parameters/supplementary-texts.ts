import { text } from '../../localized-text.ts';

const words = (labelZh: string, labelEn: string, noteZh: string, noteEn: string) => {
	const label = text(labelZh, labelEn);
	return { label, column: { label, note: text(noteZh, noteEn) } };
};

export const supplementaryTexts = {
	timezone: words(
		'协议时区',
		'Time zone',
		'留空则采用工作日历的时区',
		'Empty: that of the business calendar',
	),
	holidays: words(
		'法定节假日不计入业务时间',
		'Public holidays are not business time',
		'关闭后，周一至周五的节假日也算业务时间（解释规则 R1）',
		'When off, holidays from Monday to Friday count as business time (rule R1)',
	),
	makeup: words(
		'调休补班日计入业务时间',
		'Make-up working days are business time',
		'关闭后只认周一至周五（解释规则 R2）',
		'When off, only Monday to Friday count (rule R2)',
	),
	consultation: words(
		'咨询答复时限',
		'Consultation answered within',
		'登记后多久答复咨询，即“合理时间”（1.4.1）',
		'From registration to the answer: what "reasonable time" means (1.4.1)',
	),
	update: words(
		'复杂请求沟通间隔',
		'Complex: an update every',
		'处理期间至少多久向客户通报一次（2.2.2）',
		'The longest silence towards the customer while it is worked on (2.2.2)',
	),
	criteria: words(
		'复杂请求认定标准',
		'What makes a request complex',
		'满足其一即可认定（2.2.2）',
		'Any of these (2.2.2)',
	),
	keywords: words(
		'紧急标识词',
		'Words that mark a request urgent',
		'客户在主题中写明即视为标识紧急（2.2.3）',
		'In the subject, in the words of the customer (2.2.3)',
	),
	abuse: words(
		'紧急标识可由主管提出异议',
		'Supervisors may dispute urgency',
		'异议对客户可见，时限照常计算（2.2.3）',
		'The customer sees the dispute; the clock runs on (2.2.3)',
	),
	fcr: words(
		'一次性解决观察期（天）',
		'First contact resolution: window (days)',
		'解决后多少个自然日内未重开、未再次来询（2.5.1）',
		'Calendar days without a reopening or a repeat (2.5.1)',
	),
	schedule: words(
		'满意度调查安排',
		'When satisfaction is asked',
		'例如每张工单关闭后、每季度（2.5.2）',
		'Such as after each ticket and each quarter (2.5.2)',
	),
	responses: words(
		'满意度最少有效样本',
		'Satisfaction: least responses',
		'不足时注明“样本不足”（2.5.2）',
		'With fewer, the statement says so (2.5.2)',
	),
	fatigue: words(
		'满意度调查间隔（天）',
		'Satisfaction: days between two surveys',
		'同一联系人在此期间不重复调查（2.5.2）',
		'One contact is not asked again sooner (2.5.2)',
	),
	pauseCustomer: words(
		'等待客户补充时暂停计时',
		'The clock stops while the customer is asked',
		'仅适用于 1.4.1、2.2.1、2.2.2；响应类时限从不暂停（3.1.1.2）',
		'For 1.4.1, 2.2.1 and 2.2.2 only; response times never stop (3.1.1.2)',
	),
	pauseThirdParty: words(
		'等待第三方时暂停计时',
		'The clock stops while a third party is waited for',
		'默认不暂停：第三方由服务商负责',
		'Off by default: third parties are the concern of the provider',
	),
	courses: words(
		'必修培训课程',
		'Required courses',
		'客服上岗前须完成（3.1.2.2）',
		'Before an agent serves customers (3.1.2.2)',
	),
	validity: words(
		'培训有效期（月）',
		'Courses are valid for (months)',
		'到期须复训（3.1.2.2）',
		'Then they are taken again (3.1.2.2)',
	),
	complaintAck: words(
		'投诉确认时限（小时）',
		'Complaint acknowledged within (hours)',
		'自然时间（1.4.5）',
		'Calendar time (1.4.5)',
	),
	complaintDecision: words(
		'投诉处理决定时限',
		'Complaint decided within',
		'登记后多久告知处理决定（1.4.5）',
		'From registration to the decision the customer is told (1.4.5)',
	),
	complaintGeneralReply: words(
		'一般投诉首次反馈时限',
		'General complaint: first feedback within',
		'自投诉受理起，人工反馈；按小时时为自然时间（1.4.5）',
		'By a person, from the moment it is a complaint; hours are calendar time (1.4.5)',
	),
	complaintMajorReply: words(
		'重大投诉首次反馈时限',
		'Major complaint: first feedback within',
		'自投诉受理起，人工反馈；按小时时为自然时间（1.4.5）',
		'By a person, from the moment it is a complaint; hours are calendar time (1.4.5)',
	),
	complaintMajorDecision: words(
		'重大投诉处理决定时限',
		'Major complaint decided within',
		'留空则与一般投诉相同；按小时时为自然时间（1.4.5）',
		'Empty: as for general ones; hours are calendar time (1.4.5)',
	),
	complaintUrgentReply: words(
		'紧急投诉首次反馈时限',
		'Urgent complaint: first feedback within',
		'自投诉受理起，人工反馈；按小时时为自然时间（1.4.5）',
		'By a person, from the moment it is a complaint; hours are calendar time (1.4.5)',
	),
	complaintUrgentDecision: words(
		'紧急投诉处理决定时限',
		'Urgent complaint decided within',
		'留空则与一般投诉相同；按小时时为自然时间（1.4.5）',
		'Empty: as for general ones; hours are calendar time (1.4.5)',
	),
	complaintApproval: words(
		'补救措施审批限额（元）',
		'Remedies approved above (CNY)',
		'金额合计超过此数时，须由拟定人以外的主管批准（1.4.5）',
		'A sum above it is approved by a supervisor other than who drafted it (1.4.5)',
	),
	privacy: words(
		'个人信息请求答复时限（工作日）',
		'Privacy request answered within (working days)',
		'自收到之日起算，当日不计（3.1.2.3）',
		'The day of receipt is not counted (3.1.2.3)',
	),
	confirm: words(
		'客户确认期（工作日）',
		'Time to confirm a solution (working days)',
		'解决后客户未回应，提醒后满此期限自动关闭（1.4.2）',
		'A solved ticket that nobody answers is closed after a reminder and so many days (1.4.2)',
	),
	reopen: words(
		'重开期（天）',
		'Time to reopen (days)',
		'关闭后多少个自然日内客户可以重开，逾期则另建关联工单（1.4.2）',
		'Calendar days after closing; later a linked ticket is made instead (1.4.2)',
	),
	nudge: words(
		'催单最短间隔（分钟）',
		'Shortest time between nudges (minutes)',
		'客户每次催单至少相隔多久（1.4.2）',
		'How soon a customer may nudge again (1.4.2)',
	),
	firstReminder: words(
		'首次提醒补充信息（工作日）',
		'First reminder to answer (working days)',
		'向客户提问后未获答复，第几个工作日提醒（3.1.1.2）',
		'Working days after a question that the customer has not answered (3.1.1.2)',
	),
	secondReminder: words(
		'再次提醒补充信息（工作日）',
		'Second reminder to answer (working days)',
		'须晚于首次提醒（3.1.1.2）',
		'Later than the first one (3.1.1.2)',
	),
	closeProposal: words(
		'建议关闭（工作日）',
		'Closing proposed (working days)',
		'客户始终未答复时，第几个工作日建议处理人关闭（3.1.1.2）',
		'Working days without an answer until the assignee is told to close it (3.1.1.2)',
	),
	take: words(
		'受理时限（分钟）',
		'Time to take a ticket (minutes)',
		'指派后多少业务分钟内未受理，退回队列或转下一人（3.1.2.1）',
		'Business minutes after which an assigned ticket that nobody took goes back (3.1.2.1)',
	),
	answer: words(
		'处理人答复时限（分钟）',
		'Time to answer as the assignee (minutes)',
		'客户来信后处理人多少业务分钟内未答复，退回队列或转下一人（3.1.2.1）',
		'Business minutes after a customer message that the assignee left unanswered (3.1.2.1)',
	),
	assignment: words(
		'指派方式',
		'Assignment',
		'新工单由谁处理（3.1.2.1）',
		'To whom a new ticket goes (3.1.2.1)',
	),
} as const;
