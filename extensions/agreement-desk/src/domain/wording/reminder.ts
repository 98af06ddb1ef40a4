import type { Language } from '../localized-text.ts';
import type { TicketStatus } from '../vocabulary.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

export interface ReminderFacts {
	/** To answer a question of ours, or to say whether the solution is one. */
	readonly kind: 'remind_answer' | 'remind_confirm';
	readonly number: string;
	readonly subject: string;
	readonly contactName: string;
	/** When the ticket closes by itself, epoch ms. */
	readonly closesAt: number | null;
	readonly timezone: string;
}

/** What the customer is told when we wait for a word from them (1.4.2, 3.1.1.2). Plain text. */
export function reminderWording(language: Language, facts: ReminderFacts): Wording {
	return language === 'zh-CN' ? chinese(facts) : english(facts);
}

function chinese({ kind, number, subject, contactName, closesAt, timezone }: ReminderFacts): Wording {
	const until = closesAt === null ? null : formatInstant(closesAt, { language: 'zh-CN', timezone });
	const lines =
		kind === 'remind_answer'
			? ['我们正在等待您补充信息，收到后将继续处理。', '请直接回复本邮件，并保留主题中的编号。']
			: [
					'我们已就您的请求提供解决方案。',
					...(until ? [`如在 ${until} 之前没有收到您的回复，工单将自动关闭。`] : []),
					'若问题尚未解决，请直接回复本邮件，我们会继续处理。',
				];
	return {
		subject: `[${number}] ${kind === 'remind_answer' ? '请补充信息' : '请确认是否已解决'}：${subject}`,
		body: [`${contactName}，您好：`, '', ...lines].join('\n'),
	};
}

function english({ kind, number, subject, contactName, closesAt, timezone }: ReminderFacts): Wording {
	const until = closesAt === null ? null : formatInstant(closesAt, { language: 'en-US', timezone });
	const lines =
		kind === 'remind_answer'
			? [
					'We are waiting for the information we asked you for, and will go on as soon as we have it.',
					'Please reply to this message and keep the number in the subject.',
				]
			: [
					'We have sent you a solution to your request.',
					...(until ? [`If we do not hear from you by ${until}, the request will be closed.`] : []),
					'If it does not work for you, just reply to this message and we will carry on.',
				];
	return {
		subject: `[${number}] ${kind === 'remind_answer' ? 'We need your answer' : 'Is it solved?'} ${subject}`,
		body: [`Dear ${contactName},`, '', ...lines].join('\n'),
	};
}

export interface StaffReminderFacts {
	readonly kind: 'remind_answer' | 'remind_confirm' | 'propose_close' | 'check_third_party';
	readonly status: TicketStatus;
	readonly number: string;
	readonly subject: string;
	readonly url: string;
}

const staffLines = {
	'zh-CN': {
		remind_answer: '客户尚未补充信息，且没有可用的邮箱，请以其他方式联系客户。',
		remind_confirm: '客户尚未确认解决方案，且没有可用的邮箱，请以其他方式联系客户。',
		propose_close_resolved: '未能提醒客户确认，工单不会自动关闭；请联系客户后处理。',
		propose_close: '客户始终未补充信息，建议告知客户后结束处理。',
		check_third_party: '到了与第三方跟进的时间。',
	},
	'en-US': {
		remind_answer: 'The customer has not answered and has no e-mail address: please ask another way.',
		remind_confirm: 'The customer has not confirmed and has no e-mail address: please ask another way.',
		propose_close_resolved:
			'The customer could not be reminded, so the ticket does not close by itself: please get in touch.',
		propose_close: 'The customer never answered. Tell them, and bring the ticket to an end.',
		check_third_party: 'It is time to ask the third party again.',
	},
} as const;

/** What staff are told about a ticket that waits. Plain text. */
export function staffReminderWording(language: Language, facts: StaffReminderFacts): Wording {
	const { kind, status, number, subject, url } = facts;
	const key = kind === 'propose_close' && status === 'resolved' ? 'propose_close_resolved' : kind;
	const headline = language === 'zh-CN' ? '请跟进' : 'To be followed up';
	const label = language === 'zh-CN' ? '主题：' : 'Subject: ';
	return {
		subject: `[${number}] ${headline}`,
		body: [staffLines[language][key], '', `${label}${subject}`, url].join('\n'),
	};
}
