import type { LadderStep } from '../agreement/escalation-ladder.ts';
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
	/** What was reached. */
	readonly step: Pick<LadderStep, 'level' | 'trigger' | 'minutes'>;
	readonly url: string;
}

export interface Wording {
	readonly subject: string;
	readonly body: string;
}

/** What staff are told when a deadline nears or has passed, or nobody stirs. Plain text. */
export function alertWording(language: Language, facts: AlertFacts): Wording {
	return language === 'zh-CN' ? chinese(facts) : english(facts);
}

function chinese(facts: AlertFacts): Wording {
	const { step, breached } = facts;
	const due = formatInstant(facts.dueAt, { language: 'zh-CN', timezone: facts.timezone });
	const metric = metricNames[facts.metric]['zh-CN'];
	const headline = {
		silence: '处理人无动静',
		unaccepted: '升级无人接受',
		due: breached ? '已超时' : '即将超时',
	};
	const why = reasonOf(facts);
	const lines = [
		...(why === 'silence' ? [`处理人已 ${step.minutes} 分钟没有动静。`] : []),
		...(why === 'unaccepted' ? [`上一级升级已 ${step.minutes} 分钟无人接受。`] : []),
		...(step.trigger === 'second_breach' ? ['这是该工单第二次超时。'] : []),
		breached
			? `工单 ${facts.number} 未能按时完成“${metric}”，违反协议第 ${facts.clause} 条。`
			: `工单 ${facts.number} 的“${metric}”${why === 'due' ? '即将到期' : '尚未完成'}（协议第 ${facts.clause} 条）。`,
		`到期时间：${due}`,
		`${step.level > 0 ? `已升级至 ${step.level} 级，` : ''}${breached ? '请立即跟进。' : '请尽快处理。'}`,
	];
	return {
		subject: `[${facts.number}] ${headline[why]}：${metric}`,
		body: [...lines, '', `主题：${facts.subject}`, facts.url].join('\n'),
	};
}

function english(facts: AlertFacts): Wording {
	const { step, breached } = facts;
	const due = formatInstant(facts.dueAt, { language: 'en-US', timezone: facts.timezone });
	const metric = metricNames[facts.metric]['en-US'];
	const headline = {
		silence: 'No sign of the assignee',
		unaccepted: 'Escalation not accepted',
		due: breached ? 'Overdue' : 'Due soon',
	};
	const why = reasonOf(facts);
	const minutes = `${step.minutes} minute${step.minutes === 1 ? '' : 's'}`;
	const lines = [
		...(why === 'silence' ? [`The assignee has given no sign for ${minutes}.`] : []),
		...(why === 'unaccepted' ? [`Nobody has accepted the last escalation for ${minutes}.`] : []),
		...(step.trigger === 'second_breach' ? ['This is the second breach on one ticket.'] : []),
		breached
			? `Ticket ${facts.number} missed a deadline under clause ${facts.clause}: ${metric}.`
			: why === 'due'
				? `Ticket ${facts.number} is close to a deadline under clause ${facts.clause}: ${metric}.`
				: `Ticket ${facts.number} has a deadline under clause ${facts.clause}: ${metric}.`,
		breached ? `It was due ${due}.` : `It is due ${due}.`,
		[
			...(step.level > 0 ? [`It has been escalated to level ${step.level}.`] : []),
			...(breached ? ['Please act now.'] : []),
		].join(' '),
	].filter((line) => line !== '');
	return {
		subject: `[${facts.number}] ${headline[why]}: ${metric}`,
		body: [...lines, '', `Subject: ${facts.subject}`, facts.url].join('\n'),
	};
}

function reasonOf({ step }: AlertFacts): 'silence' | 'unaccepted' | 'due' {
	if (step.trigger === 'assignee_silence') return 'silence';
	return step.trigger === 'unaccepted' ? 'unaccepted' : 'due';
}
