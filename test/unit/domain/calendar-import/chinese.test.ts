import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../extensions/agreement-desk/src/domain/calendar-import/import-problem.ts';
import { read, type ReadOptions } from './read.ts';

const inChinese = (content: string, options?: ReadOptions) =>
	read(content, options).problems.map((problem) => problemSentence(problem)['zh-CN']);
const holidayCn = (day: unknown, year: unknown = 2026) => JSON.stringify({ year, days: [day] });
const ics = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\n');

describe('what is wrong with a file is said in Chinese too', () => {
	it.each<[string, string, string]>([
		[
			'a make-up day on a Monday',
			'2026-01-05,补班',
			'第 1 行，date（第 2.1.1 条）：补班日 2026-01-05 是周一至周五，本来就是工作日',
		],
		[
			'a lost name',
			'2026-01-01,放假,\uFFFD',
			'第 1 行，name（第 2.1.1 条）：读取时编码不符；请将文件另存为 UTF-8',
		],
		['a long name', `2026-01-01,放假,${'x'.repeat(256)}`, '第 1 行，name（第 2.1.1 条）：超过 255 个字符'],
		['an empty file', '', '文件（第 2.1.1 条）：没有任何放假或补班日期'],
		[
			'several years',
			'2026-01-01,放假\n2027-05-01,放假',
			'文件，year（第 2.1.1 条）：包含多个年份（2026、2027）；请用 year 指明导入哪一年',
		],
		[
			'unread columns',
			'date,kind,opens,closes\n2026-01-01,放假,a,b',
			'第 1 行（第 2.1.1 条）：未读取这些列：opens, closes',
		],
		['no date', 'date,kind\n,放假', '第 2 行，date（第 2.1.1 条）：缺少日期'],
		[
			'a date that is none',
			'never,放假',
			'第 1 行，date（第 2.1.1 条）：“never”不是日期，请使用 2026-01-01 这样的格式',
		],
		['no kind', '2026-01-01', '第 1 行，kind（第 2.1.1 条）：缺少类型：放假或补班'],
		[
			'an exception of one desk',
			'2026-01-01,临时休息',
			'第 1 行，kind（第 2.1.1 条）：“临时休息”是本单位自己的安排，不随年度导入；请在“特殊日期”中录入并说明原因',
		],
		[
			'an unknown kind',
			'2026-01-01,调休',
			'第 1 行，kind（第 2.1.1 条）：“调休”不是已知类型；请写 holiday（放假）或 makeup_workday（补班）',
		],
		[
			'a period that is none',
			'2026-01-01,放假,x,09:00',
			'第 1 行，periods（第 2.1.1 条）：“09:00”不是时段，请使用 09:00-12:00 这样的格式',
		],
		[
			'both kinds',
			'2026-01-03,放假\n2026-01-03,补班',
			'第 2 行，date（第 2.1.1 条）：2026-01-03 既是放假又是补班，另见第 1 行',
		],
		[
			'two sets of hours',
			'2026-01-04,补班,x,09:00-12:00\n2026-01-04,补班',
			'第 2 行，date（第 2.1.1 条）：2026-01-04 有两种业务时间，另见第 1 行',
		],
		[
			'a date twice',
			'2026-01-01,放假\n2026-01-01,放假',
			'第 2 行，date（第 2.1.1 条）：2026-01-01 重复，保留第 1 行',
		],
		[
			'a day off on a Saturday',
			'2026-01-03,放假',
			'文件（第 2.1.1 条）：1 个放假日本来就没有业务时间，对计时没有影响',
		],
		[
			'a day of another year',
			holidayCn({ name: 'x', date: '2027-01-01', isOffDay: true }),
			'days[0]，date（第 2.1.1 条）：2027-01-01 不在 2026 年（也不在上一年 12 月）',
		],
		[
			'an unknown kind in JSON',
			holidayCn({ name: 'x', date: '2026-01-01', isOffDay: 1 }),
			'days[0]，isOffDay（第 2.1.1 条）：应为 true（放假）或 false（补班），不能是 1',
		],
		[
			'a date in JSON',
			holidayCn({ name: 'x', date: 'never', isOffDay: true }),
			'days[0]，date（第 2.1.1 条）：never 不是日期',
		],
		[
			'a name in JSON',
			holidayCn({ name: 7, date: '2026-01-01', isOffDay: true }),
			'days[0]，name（第 2.1.1 条）：应为文字，不能是 7',
		],
		['no object', holidayCn(null), 'days[0]（第 2.1.1 条）：应为对象'],
		['a year in JSON', holidayCn({}, 'x'), '文件，year（第 2.1.1 条）：应为年份，不能是 x'],
		[
			'a year out of reach',
			holidayCn({ name: 'x', date: '1066-01-01', isOffDay: true }, 1066),
			'文件，year（第 2.1.1 条）：年份应在 1970 至 2200 之间',
		],
		['no list', '{"year":2026,"days":{}}', '文件，days（第 2.1.1 条）：应为日期数组'],
		['no object of dates', '{"holidays":[]}', '文件，holidays（第 2.1.1 条）：应为“日期：名称”的对象'],
		[
			'a name of chinese-days',
			'{"holidays":{"2026-01-01":1}}',
			'holidays["2026-01-01"]，name（第 2.1.1 条）：应为文字，不能是 1',
		],
		[
			'a date of chinese-days',
			'{"holidays":{"never":"x"}}',
			'holidays["never"]，date（第 2.1.1 条）：never 不是日期',
		],
		[
			'a cancelled event',
			ics('DTSTART:20260101', 'STATUS:CANCELLED'),
			'第 1 个事件（第 2 行），STATUS（第 2.1.1 条）：已取消，未导入',
		],
		[
			'a repeated event',
			ics('DTSTART:20260101', 'RDATE:20270101', 'SUMMARY:元旦(休)'),
			'第 1 个事件（第 2 行），RRULE（第 2.1.1 条）：不能导入重复事件：每年的安排不同',
		],
		[
			'an event without a kind',
			ics('DTSTART:20260101', 'SUMMARY:元旦'),
			'第 1 个事件（第 2 行），SUMMARY（第 2.1.1 条）：“元旦”看不出是放假还是补班；请写明“休”或“班”',
		],
		[
			'an event that ends early',
			ics('DTSTART:20260102', 'DTEND:20260101', 'SUMMARY:元旦(休)'),
			'第 1 个事件（第 2 行），DTEND（第 2.1.1 条）：结束早于开始',
		],
		[
			'a season',
			ics('DTSTART:20260101', 'DURATION:P10W', 'SUMMARY:元旦(休)'),
			'第 1 个事件（第 2 行），DURATION（第 2.1.1 条）：共 70 天，超过 31 天，不像放假安排',
		],
		[
			'an event without a date',
			ics('SUMMARY:元旦(休)'),
			'第 1 个事件（第 2 行），DTSTART（第 2.1.1 条）：缺少日期',
		],
		[
			'an event at an hour',
			ics('DTSTART:20260101T090000', 'SUMMARY:元旦(休)'),
			'第 1 个事件（第 2 行），DTSTART（第 2.1.1 条）：“20260101T090000”不是全天日期，请使用 VALUE=DATE:20260101',
		],
	])('%s', (_, content, expected) => {
		expect(inChinese(content)).toContain(expected);
	});

	it('where another year was asked for', () => {
		expect(inChinese('2026-01-01,放假', { year: 2028 })).toEqual([
			'第 1 行，date（第 2.1.1 条）：2026-01-01 不在 2028 年（也不在上一年 12 月）',
		]);
		expect(inChinese(holidayCn({ name: 'x', date: '2026-01-01', isOffDay: true }), { year: 2027 })).toContain(
			'文件，year（第 2.1.1 条）：文件是 2026 年的，不是 2027 年',
		);
		expect(inChinese('{"holidays":{"2026-01-01":"x","2027-01-01":"x"}}', { year: 2027 })).toContain(
			'文件（第 2.1.1 条）：其他年份的 1 天未导入，仅导入 2027 年',
		);
	});
});
