import { calendarCn } from '../../schema/seed/calendar-cn.ts';
import type {
	CalendarDefinition,
	Period,
} from '../../extensions/agreement-desk/src/domain/calendar/types.ts';

export const OFFICE: readonly Period[] = [
	['09:00', '12:00'],
	['13:30', '18:00'],
];

/** Monday to Friday with a lunch break in Shanghai, with the holidays and make-up days of 2024 to 2026. */
export const officeCalendar: CalendarDefinition = {
	timezone: 'Asia/Shanghai',
	weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
	overrides: Object.fromEntries(calendarCn.map(({ date, kind }) => [date, kind === 'holiday' ? [] : OFFICE])),
	years: { 2024: 'approved', 2025: 'approved', 2026: 'approved' },
};

/** The days off among them, which is all that other packages can be told. */
export const holidays: readonly string[] = calendarCn
	.filter(({ kind }) => kind === 'holiday')
	.map(({ date }) => date);
