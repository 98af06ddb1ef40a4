import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { checkCalendarDay } from '../../../extensions/agreement-desk/src/desk/check-calendar-day.ts';
import { checkNewCalendar } from '../../../extensions/agreement-desk/src/desk/save-calendar.ts';

const calendar = {
	name: 'Office',
	timezone: 'Asia/Shanghai',
	weekly_periods: [{ days: ['mon', 'fri'], from: '09:00', to: '18:00' }],
	years: [{ year: 2026, status: 'approved', source: null }],
};
const hours = (given: object) => ({
	...calendar,
	weekly_periods: [{ ...calendar.weekly_periods[0], ...given }],
});

describe('a new calendar', () => {
	it.each<[string, object]>([
		['with hours, a zone and years', calendar],
		['without years', { ...calendar, years: null }],
		['until midnight', hours({ to: '24:00' })],
		['with a night shift', hours({ from: '22:00', to: '06:00' })],
	])('may be one %s', (_, payload) => {
		expect(() => checkNewCalendar({ ...payload })).not.toThrow();
	});

	it.each<[string, object, RegExp]>([
		[
			'an unknown zone',
			{ ...calendar, timezone: 'Asia/Peking City' },
			/^desk_calendars\.timezone .*not known/,
		],
		['no hours', { ...calendar, weekly_periods: [] }, /^desk_calendars\.weekly_periods/],
		['no list of hours', { ...calendar, weekly_periods: null }, /^desk_calendars\.weekly_periods/],
		['hours on no day', hours({ days: [] }), /^desk_calendars\.weekly_periods\.0\.days/],
		['an eighth day', hours({ days: ['xxx'] }), /^desk_calendars\.weekly_periods\.0\.days\.0/],
		['a 25th hour', hours({ to: '25:00' }), /^desk_calendars\.weekly_periods .*not a closing time/],
		['hours without a colon', hours({ from: '9' }), /^desk_calendars\.weekly_periods .*not an opening time/],
		['hours of no length', hours({ to: '09:00' }), /^desk_calendars\.weekly_periods .*no length/],
		[
			'an unknown status',
			{ ...calendar, years: [{ year: 2026, status: 'sure' }] },
			/^desk_calendars\.years\.0\.status/,
		],
		[
			'a year out of reach',
			{ ...calendar, years: [{ year: 1066, status: 'approved' }] },
			/^desk_calendars\.years\.0\.year/,
		],
		['a name that is no text', { ...calendar, name: ['Office'] }, /^desk_calendars\.name .*must be a text/],
		[
			'a name that is too long',
			{ ...calendar, name: 'x'.repeat(256) },
			/^desk_calendars\.name .*at most 255/,
		],
		['half a character', { ...calendar, name: '\ud800' }, /^desk_calendars\.name .*half of one/],
		['a zone that is no text', { ...calendar, timezone: {} }, /^desk_calendars\.timezone .*must be a text/],
		['a key that is none', { ...calendar, id: 'abc' }, /^desk_calendars\.id .*is not a key/],
		[
			'a source that cannot be stored',
			{ ...calendar, years: [{ year: 2026, status: 'approved', source: 'a\0b' }] },
			/^desk_calendars\.years\.0\.source .*null character/,
		],
	])('is refused with %s, naming the place', (_, payload, message) => {
		expect(() => checkNewCalendar({ ...payload })).toThrow(message);
	});
});

describe('a special day', () => {
	it.each([
		{ date: '2026-02-14', kind: 'makeup_workday' },
		{ date: '2028-02-29', kind: 'holiday', periods: null },
		{ date: '2026-02-14', kind: 'custom_open', periods: [{ from: '10:00', to: '12:00' }] },
		{ periods: [] },
		{ name_zh: '春节' },
	])('may be %j', (payload) => {
		expect(() => checkCalendarDay(payload)).not.toThrow();
	});

	it.each([
		[{ date: '2026-02-30' }, /^desk_calendar_days\.date .*is not a date/],
		[{ date: '14.02.2026' }, /^desk_calendar_days\.date .*is not a date/],
		[{ date: 20260214 }, /^desk_calendar_days\.date .*is not a date.*20260214/],
		[{ date: {} }, /^desk_calendar_days\.date .*is not a date/],
		[{ date: '9999-12-31' }, /^desk_calendar_days\.date .*between the years 1970 and 2200/],
		[{ name_zh: 5 }, /^desk_calendar_days\.name_zh .*must be a text/],
		[{ reason: {} }, /^desk_calendar_days\.reason .*must be a text/],
		[{ calendar: 'abc' }, /^desk_calendar_days\.calendar .*is not a key/],
		[
			{ date: '2026-02-14', periods: [{ from: '10:00', to: '99:00' }] },
			/^desk_calendar_days\.periods .*not a closing time/,
		],
		[{ periods: [{ from: '10:00' }] }, /^desk_calendar_days\.periods/],
		[{ periods: '10-12' }, /^desk_calendar_days\.periods/],
		[
			{ date: '2026-02-30', periods: [{ from: '10:00', to: '12:00' }] },
			/^desk_calendar_days\.date .*is not a date/,
		],
	])('cannot be %j', (payload, message) => {
		expect(() => checkCalendarDay(payload)).toThrow(message);
	});
});

describe('what is wrong is said', () => {
	it.each<[() => void, RegExp]>([
		[() => checkNewCalendar({ ...calendar, timezone: 'Mars/Base' }), /没有时区“Mars\/Base”/],
		[() => checkNewCalendar(hours({ from: '9' })), /周一：“9”不能作开始时间/],
		[() => checkNewCalendar({ ...calendar, weekly_periods: 'x' }), /：必须是列表$/],
		[() => checkNewCalendar({ ...calendar, years: [{ year: 2026 }] }), /只能是 missing、/],
		[() => checkCalendarDay({ date: '2026-02-30' }), /不是日期，请写成 YYYY-MM-DD（当前为 2026-02-30）$/],
		[() => checkCalendarDay({ periods: [{ from: '09:00', to: '09:00' }] }), /开始与结束相同/],
	])('in Chinese without a word of English around it: %#', (attempt, words) => {
		let chinese = '';
		try {
			attempt();
		} catch (problem) {
			if (problem instanceof Refusal) chinese = problem.text['zh-CN'];
		}
		expect(chinese).toMatch(words);
		expect(chinese).not.toMatch(/expected|received|Invalid|is not/);
	});
});
