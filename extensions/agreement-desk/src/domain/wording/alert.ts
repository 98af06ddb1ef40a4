import type { Language } from '../localized-text.ts';
import type { Metric } from '../vocabulary.ts';
import { formatInstant } from './format-instant.ts';
import { metricNames } from './metric-names.ts';

export interface AlertFacts {
	readonly number: string;
	readonly subject: string;
	readonly clause: string;
	readonly metric: Metric;
	/** Epoch ms. */
	readonly dueAt: number;
	readonly timezone: string;
	readonly breached: boolean;
	readonly level: number;
	readonly url: string;
}

export interface Wording {
	readonly subject: string;
	readonly body: string;
}

/** What staff are told when a deadline nears or has passed. Plain text. */
export function alertWording(language: Language, facts: AlertFacts): Wording {
	return language === 'zh-CN' ? chinese(facts) : english(facts);
}

function chinese(facts: AlertFacts): Wording {
	const due = formatInstant(facts.dueAt, { language: 'zh-CN', timezone: facts.timezone });
	const metric = metricNames[facts.metric]['zh-CN'];
	const headline = facts.breached ? '已超时' : '即将超时';
	const lines = facts.breached
		? [
				`工单 ${facts.number} 未能按时完成“${metric}”，违反协议第 ${facts.clause} 条。`,
				`到期时间：${due}`,
				...(facts.level > 0 ? [`已升级至 ${facts.level} 级，请立即跟进。`] : ['请立即跟进。']),
			]
		: [
				`工单 ${facts.number} 的“${metric}”即将到期（协议第 ${facts.clause} 条）。`,
				`到期时间：${due}`,
				'请尽快处理。',
			];
	return {
		subject: `[${facts.number}] ${headline}：${metric}`,
		body: [...lines, '', `主题：${facts.subject}`, facts.url].join('\n'),
	};
}

function english(facts: AlertFacts): Wording {
	const due = formatInstant(facts.dueAt, { language: 'en-US', timezone: facts.timezone });
	const metric = metricNames[facts.metric]['en-US'];
	const headline = facts.breached ? 'Overdue' : 'Due soon';
	const lines = facts.breached
		? [
				`Ticket ${facts.number} missed a deadline under clause ${facts.clause}: ${metric}.`,
				`It was due ${due}.`,
				...(facts.level > 0
					? [`It has been escalated to level ${facts.level}. Please act now.`]
					: ['Please act now.']),
			]
		: [
				`Ticket ${facts.number} is close to a deadline under clause ${facts.clause}: ${metric}.`,
				`It is due ${due}.`,
			];
	return {
		subject: `[${facts.number}] ${headline}: ${metric}`,
		body: [...lines, '', `Subject: ${facts.subject}`, facts.url].join('\n'),
	};
}
