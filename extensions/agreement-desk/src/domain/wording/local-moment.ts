import { DateTime } from 'luxon';
import type { Language } from '../localized-text.ts';

/** Writes instants (epoch ms) and local dates as people in a zone say them; the year is said where it is news. */
export interface LocalMoment {
	/** With year and weekday: `2026年2月13日（周五）17:30`. */
	readonly full: (ms: number) => string;
	/** `2月14日 14:00`. */
	readonly short: (ms: number) => string;
	/** `2月14日`. */
	readonly day: (ms: number) => string;
	/** `14:00`, with seconds where there are some. */
	readonly time: (ms: number) => string;
	/** The time at which a span of a day ends: `24:00` for the midnight after it. */
	readonly endTime: (toMs: number, fromMs: number) => string;
	/** From one day to another: `10月1日至7日`, or just the one. */
	readonly days: (from: number, last: number) => string;
	/** As `days`, of dates 'YYYY-MM-DD'. */
	readonly dates: (from: string, last: string) => string;
	readonly isSameDay: (a: number, b: number) => boolean;
}

/** @param about an instant (epoch ms): dates in its year are written without the year. */
export function localMoment(
	about: number,
	{ language, timezone }: { readonly language: Language; readonly timezone: string },
): LocalMoment {
	const local = (ms: number) => DateTime.fromMillis(ms, { zone: timezone }).setLocale(language);
	const usualYear = local(about).year;
	const chinese = language === 'zh-CN';
	const dayOf = (at: DateTime) => {
		const withYear = at.year !== usualYear;
		if (chinese) return at.toFormat(withYear ? 'yyyy年M月d日' : 'M月d日');
		return at.toFormat(withYear ? 'd LLLL yyyy' : 'd LLLL');
	};
	const dated = (date: string) => DateTime.fromISO(date, { zone: 'utc' }).setLocale(language);
	const range = (from: DateTime, last: DateTime) => {
		if (from.toISODate() === last.toISODate()) return dayOf(from);
		if (from.year !== last.year || from.month !== last.month) {
			return chinese ? `${dayOf(from)}至${dayOf(last)}` : `${dayOf(from)} to ${dayOf(last)}`;
		}
		return chinese ? `${dayOf(from)}至${last.day}日` : `${from.day} to ${dayOf(last)}`;
	};
	const timeOf = (at: DateTime) =>
		at.toFormat(at.second === 0 && at.millisecond === 0 ? 'HH:mm' : 'HH:mm:ss');
	const isSameDay = (a: number, b: number) => local(a).toISODate() === local(b).toISODate();
	return {
		full: (ms) => {
			const at = local(ms);
			const day = at.toFormat(chinese ? 'yyyy年M月d日（ccc）' : 'cccc d LLLL yyyy');
			return chinese ? `${day}${timeOf(at)}` : `${day} at ${timeOf(at)}`;
		},
		short: (ms) => {
			const at = local(ms);
			return chinese ? `${dayOf(at)} ${timeOf(at)}` : `${dayOf(at)} at ${timeOf(at)}`;
		},
		day: (ms) => dayOf(local(ms)),
		time: (ms) => timeOf(local(ms)),
		endTime: (to, from) =>
			timeOf(local(to)) === '00:00' && isSameDay(to - 1, from) ? '24:00' : timeOf(local(to)),
		days: (from, last) => range(local(from), local(last)),
		dates: (from, last) => range(dated(from), dated(last)),
		isSameDay,
	};
}
