import { usesCalendar } from '../agreement/commitment.ts';
import type { EndReason } from '../vocabulary.ts';
import type { Telling } from './explanation-telling.ts';
import { apartInChinese, formatDuration, formatPlainDuration } from './format-duration.ts';

const endWords: Readonly<Record<EndReason, string>> = {
	withdrawn: '客户撤回请求',
	rejected: '请求不予受理',
	merged: '工单已并入其他工单',
	resolved: '请求已解决',
	undelivered: '触发本项的邮件被退回，视为未发出',
	reclassified: '工单分类变更，不再适用本项',
	revised: '已向客户告知新的预计完成时间',
	out_of_hours: '来电或会话不在业务时间，本项只适用于业务时间',
	short_abandon: '客户很快挂断',
	abandoned_in_time: '客户在时限内挂断',
	abandoned: '客户挂断',
	repeat_attempt: '同一号码短时间内重复来电，以首次呼叫为准',
};

/** What became of the timer, in a sentence or none. */
export function outcomeInChinese(telling: Telling): string[] {
	const { state, stoppedAt, endReason, metric } = telling.explanation;
	if (metric === 'suspension_notice' && stoppedAt !== null && endReason === null) return [notice(telling)];
	switch (state) {
		case 'running':
			return [metric === 'suspension_notice' ? '尚未生效。' : '计时进行中。'];
		case 'paused':
			return [paused(telling)];
		case 'met':
			return [met(telling)];
		case 'breached':
			return [breached(telling)];
		case 'superseded':
		case 'cancelled':
		case 'not_applicable':
			return [ended(telling)];
	}
}

function paused({ explanation }: Telling): string {
	const { remainingMs, target } = explanation;
	const left = remainingMs === null ? '' : `尚余${amount(remainingMs, target)}，`;
	return `计时暂停中，${left}恢复后再确定到期时间。`;
}

/** Says that an amount of time is business time, where days or nights could be meant. */
function amount(ms: number, target: Telling['explanation']['target']): string {
	return usesCalendar(target)
		? `${apartInChinese(formatDuration(ms, 'zh-CN'))}（业务时间）`
		: apartInChinese(formatPlainDuration(ms, 'zh-CN'));
}

function met({ explanation, moment }: Telling): string {
	const { stoppedAt, elapsedMs, target } = explanation;
	const when = stoppedAt === null ? '' : ` ${moment.short(stoppedAt)}`;
	const used = elapsedMs ? `，用时${amount(elapsedMs, target)}` : '';
	return `已于${when} 完成${used}，未超时。`;
}

function breached({ explanation, moment }: Telling): string {
	const { stoppedAt, endReason, lateMs, target } = explanation;
	if (stoppedAt === null) return '已超时，尚未完成。';
	const late = lateMs === null || lateMs <= 0 ? '' : amount(lateMs, target);
	if (endReason !== null)
		return `至 ${moment.short(stoppedAt)} ${endWords[endReason]}时仍未完成，已超时${late}。`;
	return `${moment.short(stoppedAt)} 才完成，超时${late}。`;
}

function ended({ explanation, moment }: Telling): string {
	const { stoppedAt, endReason } = explanation;
	const why = endReason === null ? '' : endWords[endReason];
	if (stoppedAt === null) return `${why}，本项不计。`;
	return `${moment.short(stoppedAt)} ${why}，本项计时终止，不计超时。`;
}

function notice({ explanation, moment }: Telling): string {
	const { stoppedAt, state } = explanation;
	const when = stoppedAt === null ? '' : ` ${moment.short(stoppedAt)} `;
	return state === 'met' ? `实际于${when}生效，提前通知期已满。` : `实际于${when}生效，提前通知期不足。`;
}
