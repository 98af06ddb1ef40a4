import type { Language } from '../localized-text.ts';
import type { AlertFacts, Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';
import { metricNames } from './metric-names.ts';

/** What the named contact of a customer is told when a ticket of theirs has been escalated so far. Plain text. */
export function customerAlertWording(language: Language, facts: AlertFacts): Wording {
	const { number, subject, clause, breached } = facts;
	const due = formatInstant(facts.dueAt, { language, timezone: facts.timezone });
	const metric = metricNames[facts.metric][language];
	if (language === 'zh-CN') {
		return {
			subject: `[${number}] 工单已升级：${subject}`,
			body: [
				'您好：',
				'',
				breached
					? `贵方工单 ${number}“${subject}”未能在约定时间（${due}）前完成“${metric}”（协议第 ${clause} 条），对此我们深表歉意。`
					: `贵方工单 ${number}“${subject}”的“${metric}”应于 ${due} 前完成（协议第 ${clause} 条）。`,
				'该工单已升级至我方管理人员督办，我们将尽快与贵方联系。',
			].join('\n'),
		};
	}
	return {
		subject: `[${number}] Your ticket has been escalated: ${subject}`,
		body: [
			breached
				? `We are sorry: on your ticket ${number}, "${subject}", we missed what we owe you under clause ${clause} of our agreement (${metric}). It was due ${due}.`
				: `On your ticket ${number}, "${subject}", we owe you an answer under clause ${clause} of our agreement (${metric}) by ${due}.`,
			'The ticket has been escalated to our management, and we will be in touch with you shortly.',
		].join('\n'),
	};
}
