import type { Language } from '../localized-text.ts';
import type { LapseReason } from '../lifecycle/ownership.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

interface TicketFacts {
	readonly number: string;
	readonly subject: string;
	readonly url: string;
}

export interface AssignmentFacts extends TicketFacts {
	/** The customer marked it urgent. */
	readonly urgent: boolean;
	/** The next deadline, epoch ms. */
	readonly dueAt: number | null;
	readonly timezone: string;
	/** By whom; null for the rule of the agreement. */
	readonly by: string | null;
	readonly reason: string | null;
}

/** What a new assignee is told. Plain text. */
export function assignmentWording(language: Language, facts: AssignmentFacts): Wording {
	const { number, urgent, dueAt, timezone, by, reason } = facts;
	const due = dueAt === null ? null : formatInstant(dueAt, { language, timezone });
	const lines =
		language === 'zh-CN'
			? [
					by === null ? `工单 ${number} 已按规则指派给您。` : `${by} 将工单 ${number} 指派给您。`,
					...(urgent ? ['客户标识为紧急，请优先处理（2.2.3）。'] : []),
					...(due === null ? [] : [`最近到期：${due}`]),
					...(reason === null ? [] : [`说明：${reason}`]),
				]
			: [
					by === null
						? `Ticket ${number} was assigned to you by rule.`
						: `${by} assigned ticket ${number} to you.`,
					...(urgent ? ['The customer marked it urgent; please take it first (2.2.3).'] : []),
					...(due === null ? [] : [`Next due ${due}.`]),
					...(reason === null ? [] : [`They say: ${reason}`]),
				];
	const headline = language === 'zh-CN' ? '指派给您' : 'Assigned to you';
	return finished(language, headline, lines, facts);
}

export interface LapseFacts extends TicketFacts {
	readonly reason: LapseReason;
	readonly assignee: string;
	/** Who has it now; null: it is back in the queue. */
	readonly next: string | null;
	/** For the one who lost it, or for those who lead the team. */
	readonly forAssignee: boolean;
}

/** What is said of a ticket that its assignee neither took nor answered in time. Plain text. */
export function lapseWording(language: Language, facts: LapseFacts): Wording {
	const lines = language === 'zh-CN' ? lapseInChinese(facts) : lapseInEnglish(facts);
	const headline = language === 'zh-CN' ? '逾时，已不再由原处理人负责' : 'No longer with its assignee';
	return finished(language, headline, lines, facts);
}

function lapseInChinese({ number, reason, assignee, next, forAssignee }: LapseFacts): string[] {
	const who = forAssignee ? '您' : assignee;
	const what = reason === 'not_taken' ? '未在规定时间内受理' : '未在规定时间内回复客户';
	return [
		`${who}${what}工单 ${number}。`,
		next === null ? '工单已退回待领队列。' : `工单已转给 ${next}。`,
		'对客户承诺的时限不因此改变。',
	];
}

function lapseInEnglish({ number, reason, assignee, next, forAssignee }: LapseFacts): string[] {
	const who = forAssignee ? 'You' : assignee;
	const what =
		reason === 'not_taken'
			? `did not take ticket ${number}`
			: `did not answer the customer on ticket ${number}`;
	return [
		`${who} ${what} in time.`,
		next === null ? 'It is back in the queue.' : `It has gone to ${next}.`,
		'What the customer was promised stays as it is.',
	];
}

function finished(
	language: Language,
	headline: string,
	lines: readonly string[],
	{ number, subject, url }: TicketFacts,
): Wording {
	const about = language === 'zh-CN' ? `主题：${subject}` : `Subject: ${subject}`;
	const colon = language === 'zh-CN' ? '：' : ': ';
	return {
		subject: `[${number}] ${headline}${colon}${subject}`,
		body: [...lines, '', about, url].join('\n'),
	};
}
