import type { Language } from '../localized-text.ts';
import type { Metric } from '../vocabulary.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';
import { metricNames } from './metric-names.ts';

export interface AcknowledgementFacts {
	readonly number: string;
	readonly contactName: string;
	readonly subject: string;
	readonly providerName: string | null;
	readonly timezone: string;
	/** What was promised, in the order of the clauses; instants in epoch ms. */
	readonly promises: readonly { readonly clause: string; readonly metric: Metric; readonly dueAt: number }[];
}

/** The receipt that completes the registration (2.1.4): number, request, and the promised times by clause. */
export function acknowledgementWording(language: Language, facts: AcknowledgementFacts): Wording {
	return language === 'zh-CN' ? chinese(facts) : english(facts);
}

function chinese(facts: AcknowledgementFacts): Wording {
	const at = (ms: number) => formatInstant(ms, { language: 'zh-CN', timezone: facts.timezone });
	const promises = facts.promises.map(
		({ clause, metric, dueAt }) =>
			`· ${metricNames[metric]['zh-CN']}（第 ${clause} 条）：不晚于 ${at(dueAt)}`,
	);
	return {
		subject: `[${facts.number}] 已收到您的请求：${facts.subject}`,
		body: [
			`${facts.contactName}，您好：`,
			'',
			`您的请求已登记，工单编号 ${facts.number}。`,
			`主题：${facts.subject}`,
			...(promises.length > 0 ? ['', '按照服务协议，我们承诺：', ...promises] : []),
			'',
			'补充说明或催办，请直接回复本邮件并保留主题中的编号。',
			...(facts.providerName ? ['', facts.providerName] : []),
		].join('\n'),
	};
}

function english(facts: AcknowledgementFacts): Wording {
	const at = (ms: number) => formatInstant(ms, { language: 'en-US', timezone: facts.timezone });
	const promises = facts.promises.map(
		({ clause, metric, dueAt }) => `- ${metricNames[metric]['en-US']} (clause ${clause}): by ${at(dueAt)}`,
	);
	return {
		subject: `[${facts.number}] We have received your request: ${facts.subject}`,
		body: [
			`Dear ${facts.contactName},`,
			'',
			`Your request is registered as ${facts.number}.`,
			`Subject: ${facts.subject}`,
			...(promises.length > 0 ? ['', 'Under our service agreement we promise:', ...promises] : []),
			'',
			'To add something or to ask where it stands, reply to this message and keep the number in the subject.',
			...(facts.providerName ? ['', facts.providerName] : []),
		].join('\n'),
	};
}
