import { describe, expect, it } from 'vitest';
import { CalendarError } from '../../../../extensions/agreement-desk/src/domain/calendar/calendar-error.ts';
import type {
	CalendarDefinition,
	Period,
} from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import {
	findDefinitionProblems,
	validateDefinition,
} from '../../../../extensions/agreement-desk/src/domain/calendar/validate-definition.ts';
import { officeHours } from './sample-calendars.ts';

const withWeekly = (weekly: Readonly<Record<string, readonly Period[]>>) => ({
	...officeHours(),
	weekly: { ...officeHours().weekly, ...weekly },
});
const problem = (code: string, path: string, chinese: string, english: string) => ({
	code,
	path,
	text: { 'zh-CN': chinese, 'en-US': english },
});

describe('what is wrong with a calendar is said in both languages', () => {
	const wrong: readonly [CalendarDefinition, ReturnType<typeof problem>][] = [
		[
			officeHours({}, 'Mars/Base'),
			problem(
				'zone',
				'timezone',
				'没有时区“Mars/Base”，请使用 IANA 名称，例如 Asia/Shanghai',
				'The time zone "Mars/Base" is not known; use an IANA name such as "Asia/Shanghai"',
			),
		],
		[
			withWeekly({ monday: [] }),
			problem(
				'period',
				'weekly.monday',
				'“monday”不是星期几，只能是 mon、tue、wed、thu、fri、sat、sun',
				'"monday" is not a day of the week; use mon, tue, wed, thu, fri, sat, sun',
			),
		],
		[
			officeHours({ '2026-02-30': [] }),
			problem(
				'period',
				'overrides.2026-02-30',
				'“2026-02-30”不是日期，请写成 YYYY-MM-DD',
				'"2026-02-30" is not a date; write it as YYYY-MM-DD',
			),
		],
		[
			officeHours({ '2026-02-28': [['9:00', '10:00']] }),
			problem(
				'period',
				'overrides.2026-02-28[0]',
				'2026-02-28：“9:00”不能作开始时间，须在 00:00 至 23:59 之间',
				'In overrides.2026-02-28, "9:00" is not an opening time; use 00:00 to 23:59',
			),
		],
		[
			withWeekly({
				sat: [
					['09:00', '10:00'],
					['11:00', '24:30'],
				],
			}),
			problem(
				'period',
				'weekly.sat[1]',
				'周六：“24:30”不能作结束时间，须在 00:00 至 24:00 之间',
				'In weekly.sat, "24:30" is not a closing time; use 00:00 to 24:00',
			),
		],
		[
			withWeekly({ sun: [['00:00', '00:00']] }),
			problem(
				'period',
				'weekly.sun[0]',
				'周日：时段 00:00–00:00 的开始与结束相同；全天请写成 00:00–24:00',
				'In weekly.sun, the period 00:00–00:00 has no length; write a whole day as 00:00–24:00',
			),
		],
		[
			{ ...officeHours({ '2026-02-28': [] }), weekly: { mon: [] } },
			problem(
				'empty',
				'',
				'日历没有任何业务时间，请至少为一周中的一天填写时间',
				'The calendar never opens; give at least one day of the week hours',
			),
		],
	];

	it.each(wrong.map(([definition, expected]) => ({ definition, expected, said: expected.text['en-US'] })))(
		'$said',
		({ definition, expected }) => {
			expect(findDefinitionProblems(definition)).toEqual([expected]);
		},
	);

	it.each([
		['mon', '周一'],
		['tue', '周二'],
		['wed', '周三'],
		['thu', '周四'],
		['fri', '周五'],
		['sat', '周六'],
		['sun', '周日'],
	])('with the day of the week: %s, %s', (day, name) => {
		const [found] = findDefinitionProblems(withWeekly({ [day]: [['24:00', '10:00']] }));
		expect(found?.text['zh-CN']).toMatch(new RegExp(`^${name}：“24:00”`));
	});

	it('all at once where there is more than one thing', () => {
		const definition = officeHours({ soon: [['09:00', 'late']] });
		const caught = () => {
			try {
				validateDefinition(definition);
			} catch (error) {
				return error;
			}
			return null;
		};
		const error = caught();
		if (!(error instanceof CalendarError)) throw new Error('it was taken');
		expect(error.code).toBe('period');
		expect(error.message).toBe(
			'"soon" is not a date; write it as YYYY-MM-DD. In overrides.soon, "late" is not a closing time; use 00:00 to 24:00.',
		);
		// a full stop follows where the sentence is shown
		expect(error.text).toEqual({
			'zh-CN': '“soon”不是日期，请写成 YYYY-MM-DD；soon：“late”不能作结束时间，须在 00:00 至 24:00 之间',
			'en-US':
				'"soon" is not a date; write it as YYYY-MM-DD. In overrides.soon, "late" is not a closing time; use 00:00 to 24:00',
		});
	});
});

describe('a calendar that can be used', () => {
	it.each([
		['the hours of an office', officeHours()],
		[
			'no hours in the week, but on a date',
			{ ...officeHours({ '2026-01-01': [['09:00', '24:00']] }), weekly: {} },
		],
		['the whole of a day', withWeekly({ sat: [['00:00', '24:00']] })],
		['a night', withWeekly({ sat: [['23:59', '00:00']] })],
	])('has %s', (_, definition) => {
		expect(findDefinitionProblems(definition)).toEqual([]);
		expect(() => validateDefinition(definition)).not.toThrow();
	});
});

it('an error in English alone says the same in both', () => {
	expect(new CalendarError('range', 'Not 1.5.').text).toEqual({ 'zh-CN': 'Not 1.5.', 'en-US': 'Not 1.5' });
});
