import { text } from '../localized-text.ts';
import { code, count, flag, instant, list, same, term, url, words } from './variable.ts';

export const numbered = {
	'ticket.number': term(text('工单编号', 'Ticket number'), same('CS-20261123-000007')),
	'ticket.subject': words(
		text('工单主题', 'Subject of the ticket'),
		text('打印机无法连接', 'Printer is offline'),
	),
};

/** For staff: the link leads into the studio. */
export const staffTicket = {
	...numbered,
	'ticket.url': url(
		text('工单在后台的链接', 'Link to the ticket in the studio'),
		'https://desk.example.com/admin/content/desk_tickets/0192f3a4',
	),
};

export const contact = {
	'contact.name': words(text('联系人姓名', 'Name of the contact'), text('李雷', 'Li Lei')),
};

export const provider = {
	'provider.name': term(text('服务商名称', 'Name of the provider'), text('远山科技', 'Faraway Ltd')),
};

/** A deadline of the agreement. */
export const deadline = {
	clause: term(text('条款号', 'Clause'), same('2.1.2')),
	metric: term(text('服务指标', 'What was promised'), text('邮件首次回复', 'first reply by e-mail')),
	due_at: instant(text('到期时间', 'Due')),
};

export const promises = {
	promises: list(text('承诺的时限', 'What was promised, in the order of the clauses'), deadline),
};

export const timer = {
	'timer.clause': deadline.clause,
	'timer.metric': deadline.metric,
	'timer.due_at': deadline.due_at,
	'timer.breached': flag(text('已超时', 'The deadline has passed')),
};

/** The step of the ladder that was reached. */
export const step = {
	'escalation.level': count(text('升级级别，0 为提醒', 'Level; 0 is a warning'), 2),
	'escalation.trigger': code(text('触发条件', 'What triggered it'), [
		'percent',
		'before_due',
		'after_due',
		'breach',
		'second_breach',
		'assignee_silence',
		'unaccepted',
	]),
	'escalation.minutes': count(text('触发条件的分钟数', 'Minutes of the trigger'), 30),
};

export const urgency = {
	'ticket.urgent': flag(text('客户标识为紧急', 'The customer marked it urgent')),
};

/** What the agent wrote. It is told as it stands. */
export const message = {
	'message.body': words(
		text('客服所写的内容', 'What the agent wrote'),
		text(
			'您好，打印机驱动已更新，请重启后再试。',
			'Hello, the driver is updated. Please restart and try again.',
		),
	),
};
