import { text, type LocalizedText } from '../../localized-text.ts';
import type { Metric } from '../../vocabulary.ts';

/** A clause that promises something within a time. */
export interface TimedClause {
	readonly number: string;
	/** Null for the number that has no text in the source. */
	readonly heading: LocalizedText | null;
	readonly metrics: readonly Metric[];
}

/**
 * The clauses that promise times, with their headings, in the order of the agreement. They stand here once more, apart
 * from the whole text, for the browser, which needs no more of it; a test holds them alike.
 */
export const timedClauses: readonly TimedClause[] = [
	{ number: '1.4.1', heading: text('咨询', 'Consultation'), metrics: ['consultation_answer'] },
	{
		number: '1.4.5',
		heading: text('投诉处理', 'Complaints'),
		metrics: ['complaint_ack', 'complaint_reply', 'complaint_decision'],
	},
	{ number: '2.1.1', heading: text('电话', 'Phone'), metrics: ['phone_answer'] },
	{ number: '2.1.2', heading: text('邮件', 'E-mail'), metrics: ['email_first_reply'] },
	{ number: '2.1.3', heading: text('在线对话', 'Chat'), metrics: ['chat_response'] },
	{ number: '2.1.4', heading: text('确认登记', 'Registration'), metrics: ['registration'] },
	{ number: '2.2.1', heading: text('一般请求', 'General requests'), metrics: ['general_progress'] },
	{
		number: '2.2.2',
		heading: text('复杂请求与投诉', 'Complex requests and complaints'),
		metrics: ['complex_escalation', 'complex_eta_notice', 'complex_update_cadence', 'eta_kept'],
	},
	{ number: '2.2.3', heading: text('紧急问题', 'Urgent requests'), metrics: ['urgent_response'] },
	{
		number: '3.1.1.4',
		heading: text('暂停或终止服务', 'Suspension and termination'),
		metrics: ['suspension_notice'],
	},
	{ number: '3.1.2.3', heading: null, metrics: ['privacy_request'] },
];
