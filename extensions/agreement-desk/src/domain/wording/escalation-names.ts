import type { LadderStep } from '../agreement/escalation-ladder.ts';
import { text, type Language, type LocalizedText } from '../localized-text.ts';
import type { SkipReason } from '../timers/ladder.ts';
import type { EscalationHandover, RecipientRole } from '../vocabulary.ts';

export const recipientRoleNames: Readonly<Record<RecipientRole, LocalizedText>> = {
	assignee: text('处理人', 'Assignee'),
	team_lead: text('班长', 'Team leads'),
	manager: text('主管', 'Managers'),
	named_contact: text('客户指定联系人', 'Named contact of the customer'),
	on_duty: text('值班人员', 'Whoever is on duty'),
	bot: text('群机器人', 'Group bot'),
};

export const handoverNames: Readonly<Record<EscalationHandover, LocalizedText>> = {
	team_lead: text('转给班长', 'To a team lead'),
	manager: text('转给主管', 'To a manager'),
	on_duty: text('转给值班人员', 'To whoever is on duty'),
	queue: text('退回待领队列', 'Back to the queue'),
};

const skipped: Readonly<Record<SkipReason, LocalizedText>> = {
	overdue: text('已超时，不再提醒', 'skipped: it was overdue by then'),
	higher: text('同时触发了更高一级，不再提醒', 'skipped: a higher step fired at once'),
	accepted: text('已有人接受升级，不再上升', 'skipped: somebody had accepted the escalation'),
	met: text('已按时完成，不再提醒', 'skipped: it was done in time'),
};

export function skippedWords(reason: SkipReason, language: Language): string {
	return skipped[reason][language];
}

/** When a step fires, as the head of a sentence about it. */
export function stepTrigger(step: LadderStep, language: Language): string {
	const { trigger = 'percent', at_percent = 0, minutes = 0 } = step;
	const chinese = language === 'zh-CN';
	const plural = minutes === 1 ? 'minute' : 'minutes';
	switch (trigger) {
		case 'percent':
			return chinese ? `${at_percent}%` : `at ${at_percent}%`;
		case 'breach':
			return chinese ? '超时' : 'at the breach';
		case 'second_breach':
			return chinese ? '同一工单第二次超时' : 'at the second breach on one ticket';
		case 'before_due':
			return chinese ? `到期前 ${minutes} 分钟` : `${minutes} ${plural} before it is due`;
		case 'after_due':
			return chinese ? `超时后 ${minutes} 分钟` : `${minutes} ${plural} after the breach`;
		case 'assignee_silence':
			return chinese
				? `处理人 ${minutes} 分钟未回应`
				: `after ${minutes} ${plural} of silence of the assignee`;
		case 'unaccepted':
			return chinese
				? `上一级 ${minutes} 分钟无人接受`
				: `${minutes} ${plural} after a lower level that nobody accepted`;
	}
}

/** What a step is about, and in which hours; nothing where it is the usual. */
export function stepConditions(step: LadderStep, language: Language): string[] {
	const { applies_to, hours, clauses, metrics, overrides } = step;
	const chinese = language === 'zh-CN';
	const names = [...(clauses ?? []), ...(metrics ?? [])].join(chinese ? '、' : ', ');
	return [
		applies_to === 'urgent' ? (chinese ? '仅限紧急' : 'urgent only') : '',
		applies_to === 'not_urgent' ? (chinese ? '紧急除外' : 'not urgent') : '',
		hours === 'business' ? (chinese ? '业务时间' : 'in business hours') : '',
		hours === 'around_clock' ? (chinese ? '全天候' : 'round the clock') : '',
		names === '' ? '' : chinese ? `限 ${names}` : `only ${names}`,
		overrides ? (chinese ? '取代其他各级' : 'in place of the other steps') : '',
	].filter((piece) => piece !== '');
}

/** What a step does beside telling people. */
export function stepDeeds(step: LadderStep, language: Language): string[] {
	const chinese = language === 'zh-CN';
	const { reassign, raise_severity, flag, flow, bot } = step;
	return [
		bot ? (chinese ? `机器人 ${bot}` : `bot ${bot}`) : '',
		reassign
			? chinese
				? handoverNames[reassign][language]
				: `hands it ${lowerFirst(handoverNames[reassign][language])}`
			: '',
		raise_severity ? (chinese ? '提高严重程度' : 'raises the severity') : '',
		flag ? (chinese ? '标记工单' : 'flags the ticket') : '',
		flow ? (chinese ? `启动流程 ${flow}` : `starts the Flow ${flow}`) : '',
	].filter((piece) => piece !== '');
}

function lowerFirst(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}
