import { text } from '../domain/localized-text.ts';

/** What the panels call things, in their options and on the dashboard. */
export const panelWords = {
	attainment: text('达标率', 'Attainment'),
	attainmentDescription: text(
		'某一条款在一段时间内按时履行的比例',
		'How often a clause of the agreement was kept in a period',
	),
	atRisk: text('临期与超时', 'At risk now'),
	atRiskDescription: text('即将到期与已超时的工单，实时更新', 'Tickets that fall due or are overdue, live'),
	trend: text('履约趋势', 'Kept and missed'),
	trendDescription: text(
		'按天、周或月统计的按时与超时次数',
		'How often promises were kept and missed over time',
	),
	clause: text('条款', 'Clause'),
	allClauses: text('全部条款', 'All clauses'),
	allClausesNote: text('留空表示全部条款', 'Empty: all clauses'),
	code: text('协议编号', 'Agreement number'),
	codeNote: text('留空表示全部协议', 'Empty: all agreements'),
	period: text('时段', 'Period'),
	by: text('统计单位', 'By'),
	limit: text('最多显示', 'At most'),
	showTitle: text('标题', 'Title'),
	titleNote: text('留空则使用默认标题', 'Empty: the usual title'),
	kept: text('按时', 'Kept'),
	missed: text('超时', 'Missed'),
	open: text('进行中', 'Open'),
	noSample: text('无样本', 'No sample'),
	noSampleAdvice: text('该时段内没有到期的承诺', 'Nothing was due in this period'),
	numbers: (met: number, missed: number, open: number) =>
		text(`按时 ${met}，超时 ${missed}，进行中 ${open}`, `${met} kept, ${missed} missed, ${open} open`),
	goalEach: text('约定：每次按时', 'Agreed: each time'),
	goalCredit: (limit: string) =>
		text(`约定：每次按时；低于 ${limit}% 抵扣服务费`, `Agreed: each time; credits below ${limit} %`),
	trendOf: (from: string, to: string, met: number, missed: number) =>
		text(
			`${from} 至 ${to}：按时 ${met} 次，超时 ${missed} 次`,
			`${from} to ${to}: ${met} kept, ${missed} missed`,
		),
	noneMissed: text('该时段内没有超时', 'Nothing was missed in this period'),
	show: (title: string) => text(`${title}：查看超时的工单`, `${title}: see the tickets that were missed`),
	noneDue: text('没有临期或超时的工单', 'Nothing is due or overdue'),
} as const;

export const periodWords = {
	today: text('今天', 'Today'),
	this_week: text('本周', 'This week'),
	last_week: text('上周', 'Last week'),
	this_month: text('本月', 'This month'),
	last_month: text('上月', 'Last month'),
	this_quarter: text('本季度', 'This quarter'),
	this_year: text('今年', 'This year'),
	last_7_days: text('最近 7 天', 'Last 7 days'),
	last_30_days: text('最近 30 天', 'Last 30 days'),
	last_90_days: text('最近 90 天', 'Last 90 days'),
} as const;
export type PeriodWord = keyof typeof periodWords;

export const divisionWords = {
	day: text('天', 'Day'),
	week: text('周', 'Week'),
	month: text('月', 'Month'),
} as const;
