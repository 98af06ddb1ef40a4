import type { calendarDays } from '../../collections/calendar-days.ts';
import type { calendars } from '../../collections/calendars.ts';
import { calendarCnProvisional, provisionalYearCn } from '../calendar-cn-provisional.ts';
import { calendarCn, calendarCnYears } from '../calendar-cn.ts';
import { ids } from './ids.ts';
import type { RowsOf } from './rows-of.ts';

export const sampleCalendar: RowsOf<typeof calendars> = [
	{
		id: ids.calendar,
		name: '中国大陆 2026',
		timezone: 'Asia/Shanghai',
		weekly_periods: [
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
			{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
		],
		years: [...calendarCnYears.map((year) => ({ ...year, status: 'approved' as const })), provisionalYearCn],
	},
];

/** The years are approved already, and who changes an approved year says why. A day has no fixed id: its date is its key. */
export const sampleDays: RowsOf<typeof calendarDays> = [...calendarCn, ...calendarCnProvisional].map(
	({ date, kind, name_zh, name_en }) => {
		return { calendar: ids.calendar, date, kind, name_zh, name_en, reason: '国家放假安排' };
	},
);
