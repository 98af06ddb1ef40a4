import { usesCalendar } from '../agreement/commitment.ts';
import type { Segment } from '../timers/explanation.ts';
import { dayRuns } from './explanation-days-in-chinese.ts';
import { outcomeInChinese } from './explanation-outcome-in-chinese.ts';
import { storyOf, type StoryItem } from './explanation-story.ts';
import type { Telling } from './explanation-telling.ts';
import { apartInChinese, formatDuration, formatPlainDuration } from './format-duration.ts';
import { metricNames } from './metric-names.ts';
import { startEventNames } from './start-event-names.ts';
import { targetInWords } from './target-in-words.ts';

/** With the space that goes before it. */
const duration = (ms: number) => apartInChinese(formatDuration(ms, 'zh-CN'));

export function chineseExplanation(telling: Telling): string {
	const { explanation, timezone } = telling;
	const { clause, metric, cycle, provisionalYear } = explanation;
	const again = cycle > 1 ? `（第 ${cycle} 次）` : '';
	const sentences = [
		`${clause} ${metricNames[metric]['zh-CN']}${again}：${opening(telling)}。`,
		...counting(telling),
		...due(telling),
		...(provisionalYear === null
			? []
			: [`${provisionalYear} 年的工作日历尚未批准，以上时间为暂定，可能变动。`]),
		...outcomeInChinese(telling),
		`（时间均为 ${timezone} 当地时间。）`,
	];
	return sentences.join('');
}

function opening({ explanation, moment }: Telling): string {
	const { start, branch, effectiveStartAt, target } = explanation;
	const head = `${moment.full(start.at)} ${startEventNames[start.event]['zh-CN']}`;
	const part = branch ? `（情形 ${branch}）` : '';
	if (branch && start.inBusinessHours) return `${head}，处于业务时间${part}`;
	const waits = effectiveStartAt > start.at;
	if (branch || waits) {
		const from = waits ? `，自下一个业务时间 ${moment.short(effectiveStartAt)} 起算` : '';
		return `${head}，不在业务时间${part}${from}`;
	}
	const matters = start.inBusinessHours === false && target.unit !== 'working_days';
	return matters ? `${head}，不在业务时间` : head;
}

/** The target and how it was counted. */
function counting(telling: Telling): string[] {
	const { explanation } = telling;
	const { target, rules, dueAt, stoppedAt, segments } = explanation;
	if (explanation.state === 'not_applicable' && dueAt === null && stoppedAt === null) return [];
	const amount = targetInWords(target, 'zh-CN');
	const head: Record<typeof target.unit, string> = {
		minutes: `时限 ${amount}，${basisWords(telling)}`,
		hours: `时限 ${amount}，${basisWords(telling)}`,
		working_days:
			rules.workingDayEnd === 'same_time'
				? `时限 ${amount}，起始当日不计，至末日的同一时刻届满`
				: `时限 ${amount}，起始当日不计，至末日业务时间结束时届满`,
		calendar_days:
			rules.noticeCounting === 'delivery_day_excluded'
				? `须提前 ${amount}通知，送达当日不计`
				: `须提前 ${amount}通知，送达当日计入`,
		promise: '以告知客户的预计完成时间为期限',
	};
	const items = storyOf(segments, telling.moment);
	const story =
		target.unit === 'working_days'
			? [...dayRuns(telling), ...pausesAmong(items, telling)]
			: storyLines(usesCalendar(target) ? items : items.filter(({ kind }) => kind !== 'day'), telling);
	return [story.length > 0 ? `${head[target.unit]}：${story.join('；')}。` : `${head[target.unit]}。`];
}

function basisWords({ explanation }: Telling): string {
	return usesCalendar(explanation.target) ? '按业务时间计算' : '按自然时间连续计算，夜间和休息日不扣除';
}

function storyLines(items: readonly StoryItem[], telling: Telling): string[] {
	return items.map((item) => storyLine(item, telling));
}

function storyLine(item: StoryItem, telling: Telling): string {
	if (item.kind === 'day') return dayLine(item.periods, telling);
	const { segment } = item;
	if (item.kind === 'pause') return pauseLine(segment, telling);
	return item.kind === 'several' ? severalLine(segment, telling) : closedLine(segment, telling);
}

function dayLine(periods: readonly Segment[], { moment }: Telling): string {
	const [first] = periods;
	if (!first) return '';
	const parts = periods.map(
		(period) => `${periodWords(period, first, { moment })} 计${duration(period.ms ?? 0)}`,
	);
	const day = moment.day(first.from);
	if (first.reason !== 'makeup_workday') return `${day} ${parts.join('，')}`;
	return `${day}为补班日，${parts.join('，')}`;
}

function periodWords({ from, to }: Segment, first: Segment, { moment }: Pick<Telling, 'moment'>): string {
	const begin = moment.isSameDay(from, first.from) ? moment.time(from) : moment.short(from);
	if (to === null) return begin;
	const sameDay = moment.isSameDay(from, to - 1);
	return sameDay ? `${begin}–${moment.endTime(to, from)}` : `${begin} 至 ${moment.short(to)}`;
}

function closedLine({ from, to, reason, name }: Segment, { moment }: Telling): string {
	const last = (to ?? from + 1) - 1;
	const days = moment.days(from, last);
	if (reason === 'holiday') return `${days}${name ? `${name['zh-CN']}放假` : '放假'}，不计`;
	return `${days}为非工作日，不计`;
}

const pauseWords = {
	pending_customer: '等待客户补充',
	pending_third_party: '等待第三方',
	closed: '请求已解决',
} as const;

function pauseLine({ from, to, reason, ms }: Segment, telling: Telling): string {
	const { moment } = telling;
	const why = isPauseReason(reason) ? pauseWords[reason] : '';
	if (to === null) return `自 ${moment.short(from)} 起${why}，计时暂停`;
	const end = moment.isSameDay(from, to) ? moment.time(to) : moment.short(to);
	return `${moment.short(from)} 至 ${end} ${why}，暂停计时${apartInChinese(formatPlainDuration(ms ?? 0, 'zh-CN'))}`;
}

function isPauseReason(reason: Segment['reason']): reason is keyof typeof pauseWords {
	return reason !== null && Object.hasOwn(pauseWords, reason);
}

function severalLine({ from, to, ms, summary }: Segment, { moment }: Telling): string {
	const days = summary && summary.workingDays > 0 ? `有 ${summary.workingDays} 个工作日` : '';
	const pauses = summary && summary.pauses > 0 ? `有 ${summary.pauses} 次暂停` : '';
	const within = [days, pauses].filter((part) => part !== '').map((part) => `${part}，`);
	return `${moment.short(from)} 至 ${moment.short(to ?? from)} 期间${within.join('')}共计${duration(ms ?? 0)}`;
}

/** A pause moves a deadline that was counted in days by the business time that it took. */
function pausesAmong(items: readonly StoryItem[], telling: Telling): string[] {
	const pauses = items.filter(({ kind }) => kind === 'pause');
	const lines = storyLines(pauses, telling);
	const moved = telling.explanation.days?.movedByMs ?? 0;
	return moved > 0 ? [...lines, `期限按所占业务时间顺延${duration(moved)}`] : lines;
}

function due({ explanation, moment }: Telling): string[] {
	const { metric, dueAt, breachAt, heldBy } = explanation;
	if (dueAt === null || breachAt === null) return [];
	if (metric === 'suspension_notice') return [`最早可于 ${moment.short(dueAt)} 生效。`];
	if (heldBy === null) return [`应于 ${moment.short(dueAt)} 前完成。`];
	const why = heldBy === 'closing' ? '业务时间恰在此时结束' : '计时恰在此时暂停';
	return [
		`应于 ${moment.short(dueAt)} 前完成；${why}，至 ${moment.short(breachAt)} 恢复计时之前完成仍属按时。`,
	];
}
