import { FESTIVALS } from '../../extensions/agreement-desk/src/domain/calendar-import/festivals.ts';
import type { LocalizedText } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { seedDay, type CalendarCnDay } from './calendar-cn.ts';

/** The first year whose notice is not known here. */
export const provisionalYear = 2027;

/** What a calendar that uses these days says of the year, so that every deadline in it is flagged. */
export const provisionalYearCn = {
	year: provisionalYear,
	status: 'provisional',
	source: '《全国年节及纪念日放假办法》法定节假日，放假通知尚未公布',
} as const;

/**
 * The days that the Regulation on Public Holidays for National Annual Festivals and Memorial Days gives everybody
 * in any year: 1 January, New Year's Eve and the first three days of the lunar year, Qingming, 1 and 2 May, Dragon
 * Boat, Mid-Autumn, 1 to 3 October. Not here, since only the notice decides on them: the days given in exchange
 * for those that fall on a weekend, the days moved to make a holiday longer, and any day worked in exchange.
 */
const statutory: readonly (readonly [date: string, festival: LocalizedText])[] = [
	['2027-01-01', FESTIVALS.newYear],
	['2027-02-05', FESTIVALS.spring],
	['2027-02-06', FESTIVALS.spring],
	['2027-02-07', FESTIVALS.spring],
	['2027-02-08', FESTIVALS.spring],
	['2027-04-05', FESTIVALS.qingming],
	['2027-05-01', FESTIVALS.labour],
	['2027-05-02', FESTIVALS.labour],
	['2027-06-09', FESTIVALS.dragonBoat],
	['2027-09-15', FESTIVALS.midAutumn],
	['2027-10-01', FESTIVALS.national],
	['2027-10-02', FESTIVALS.national],
	['2027-10-03', FESTIVALS.national],
];

/** In order. They hold until the year is imported, which replaces them. */
export const calendarCnProvisional: readonly CalendarCnDay[] = statutory.map(([date, festival]) =>
	seedDay(provisionalYear, { date, kind: 'holiday' }, festival),
);
