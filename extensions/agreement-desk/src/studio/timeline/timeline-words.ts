import type { DayNature } from '../../domain/calendar/day-nature.ts';
import { text, type Language, type LocalizedText } from '../../domain/localized-text.ts';
import type { ShownSegment } from '../../domain/simulation/show-timers.ts';
import { wallTimeOf } from '../time/zone-time.ts';
import { choiceWord } from '../words/choice-word.ts';

export const timelineWords = {
	title: text('时间轴', 'Timeline'),
	keys: text(
		'按左右方向键逐段查看，Home 与 End 跳到首尾',
		'Left and right arrows go from piece to piece, Home and End to the first and the last',
	),
	counted: text('计时', 'Counted'),
	countedInSum: text('计时（合计）', 'Counted, summed up'),
	closed: text('不计时', 'Not counted'),
	paused: text('暂停', 'Paused'),
	late: text('已超时', 'Overdue'),
	open: text('业务时间', 'Business hours'),
	shut: text('非业务时间', 'Outside business hours'),
	start: text('起算', 'Start'),
	clockStarts: text('开始计时', 'The clock starts'),
	due: text('到期', 'Due'),
	breach: text('逾期', 'Late from here'),
	stopped: text('完成', 'Done'),
	ended: text('结束', 'Ended'),
	now: text('现在', 'Now'),
	ladder: text('提醒与升级', 'Warnings and escalations'),
	event: text('事件', 'Event'),
	narrow: text('收窄非业务时间', 'Draw closed time narrower'),
	asTable: text('以表格查看', 'As a table'),
	what: text('内容', 'What'),
	when: text('时间', 'When'),
	length: text('时长', 'Length'),
	still: text('尚未结束', 'not over yet'),
	zone: (zone: string) => text(`时区 ${zone}`, `Time zone ${zone}`),
	point: text(
		'把指针移到图上，或用 Tab 与方向键逐段查看',
		'Point at a piece, or go there with Tab and the arrows',
	),
	several: (days: number, pauses: number) =>
		text(
			`${days} 个工作日${pauses > 0 ? `，含 ${pauses} 次暂停` : ''}`,
			`${days} working ${days === 1 ? 'day' : 'days'}${pauses > 0 ? `, ${pauses} pauses in between` : ''}`,
		),
} as const;

export const natureWords: Readonly<Record<DayNature, LocalizedText>> = {
	working_day: text('工作日', 'Working day'),
	makeup_workday: text('补班', 'Make-up working day'),
	holiday: text('放假', 'Public holiday'),
	not_a_working_day: text('休息日', 'Day off'),
};

const closedWords: Readonly<Record<string, LocalizedText>> = {
	break: text('午间或班间休息', 'Break'),
	outside_business_hours: text('非业务时间', 'Outside business hours'),
	holiday: text('放假', 'Public holiday'),
	not_a_working_day: text('休息日', 'Day off'),
};

/** What a stretch of a timer's life is, in one phrase. */
export function segmentWords({ kind, reason, name, working_days, pauses }: ShownSegment): LocalizedText {
	if (kind === 'paused') return joined(timelineWords.paused, choiceWord('pause_reason', reason));
	if (kind === 'closed') {
		const why = closedWords[reason ?? ''] ?? timelineWords.shut;
		return joined(timelineWords.closed, name ? joined(why, name) : why);
	}
	if (working_days !== null)
		return joined(timelineWords.countedInSum, timelineWords.several(working_days, pauses ?? 0));
	if (reason !== 'makeup_workday') return timelineWords.counted;
	return joined(timelineWords.counted, name ?? natureWords.makeup_workday);
}

function joined(first: LocalizedText, second: LocalizedText): LocalizedText {
	return text(`${first['zh-CN']} · ${second['zh-CN']}`, `${first['en-US']} · ${second['en-US']}`);
}

/** An instant (epoch ms) with its weekday; seconds where it has any, and the year where it is not that of `now`. */
export function sayMoment(
	at: number,
	{ language, timeZone, now }: { language: Language; timeZone: string; now?: number | null },
): string {
	const yearOf = (instant: number) => wallTimeOf(instant, timeZone).date.slice(0, 4);
	return new Intl.DateTimeFormat(language, {
		timeZone,
		...(now != null && yearOf(at) !== yearOf(now) ? { year: 'numeric' } : {}),
		month: language === 'zh-CN' ? 'numeric' : 'short',
		day: 'numeric',
		weekday: 'short',
		hour: '2-digit',
		minute: '2-digit',
		...(at % 60_000 === 0 ? {} : { second: '2-digit' }),
		hourCycle: 'h23',
	}).format(at);
}

/** From one instant to another, the second one without its date where that is the same. */
export function saySpan(
	{ from, to }: { from: number; to: number | null },
	context: { language: Language; timeZone: string },
): string {
	const start = sayMoment(from, context);
	if (to === null) return `${start} – ${timelineWords.still[context.language]}`;
	const dateOf = (at: number) =>
		new Intl.DateTimeFormat('en-CA', { timeZone: context.timeZone, dateStyle: 'short' }).format(at);
	if (dateOf(from) !== dateOf(to)) return `${start} – ${sayMoment(to, context)}`;
	const time = new Intl.DateTimeFormat(context.language, {
		timeZone: context.timeZone,
		hour: '2-digit',
		minute: '2-digit',
		...(to % 60_000 === 0 ? {} : { second: '2-digit' }),
		hourCycle: 'h23',
	});
	return `${start} – ${time.format(to)}`;
}
