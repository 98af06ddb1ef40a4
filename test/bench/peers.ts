import { createRequire } from 'node:module';
import { addBusinessMs } from '../../extensions/agreement-desk/src/domain/calendar/add.ts';
import { businessMsBetween } from '../../extensions/agreement-desk/src/domain/calendar/between.ts';
import { createBusinessCalendar } from '../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { holidays, OFFICE, officeCalendar } from './office-calendar.ts';
import { amounts, spans, startsOfYear } from './workload.ts';

/*
 * Two business-time packages from npm at the same work. They keep one calendar for the whole process and take the
 * zone from it, so this is a process of its own, started with TZ=Asia/Shanghai. They know no make-up days. Prints
 * the rates as JSON.
 */

export interface PeerRates {
	readonly package: string;
	/** Operations a second, by the name of the amount or span. */
	readonly add: Readonly<Record<string, number>>;
	readonly between: Readonly<Record<string, number>>;
	/** The share of answers, among all of these, that differ from ours on the same calendar. */
	readonly different: number;
}

interface Peer {
	/** Epoch ms of a start after so many business hours. */
	readonly add: (start: number, hours: number) => number;
	/** Business ms between two instants, to the minute. */
	readonly between: (from: number, to: number) => number;
}

const require = createRequire(import.meta.url);
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const HOUR = 3_600_000;
const MINUTE = 60_000;

interface DayjsLike {
	addBusinessMinutes(amount: number): DayjsLike;
	businessMinutesDiff(other: DayjsLike): number;
	valueOf(): number;
}

interface DayjsModule {
	(instant: number): DayjsLike;
	extend(plugin: unknown): void;
	setHolidays(dates: readonly string[]): void;
	setBusinessTime(week: Readonly<Record<string, unknown>>): void;
}

function dayjsBusinessTime(): Peer {
	const dayjs = require('dayjs') as DayjsModule;
	dayjs.extend(require('dayjs-business-time'));
	const periods = OFFICE.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
	dayjs.setBusinessTime({
		sunday: null,
		saturday: null,
		...Object.fromEntries(weekdays.map((day) => [day, periods])),
	});
	dayjs.setHolidays(holidays);
	return {
		add: (start, hours) =>
			dayjs(start)
				.addBusinessMinutes(hours * 60)
				.valueOf(),
		between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * MINUTE,
	};
}

interface MomentLike {
	addWorkingTime(amount: number, unit: string): MomentLike;
	workingDiff(other: MomentLike, unit: string): number;
	valueOf(): number;
}

interface MomentModule {
	(instant: number): MomentLike;
	updateLocale(name: string, options: unknown): void;
}

function momentBusinessTime(): Peer {
	const moment = require('moment-business-time') as MomentModule;
	const hours = OFFICE.flatMap(([start, end]) => [`${start}:00`, `${end}:00`]);
	moment.updateLocale('en', {
		workinghours: { 0: null, 6: null, ...Object.fromEntries(weekdays.map((_, i) => [i + 1, hours])) },
		holidays: [...holidays],
	});
	return {
		add: (start, amount) =>
			moment(start)
				.addWorkingTime(amount * 60, 'minutes')
				.valueOf(),
		between: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * MINUTE,
	};
}

const openDays = Object.fromEntries(holidays.map((date) => [date, []]));
const ours = createBusinessCalendar({ ...officeCalendar, overrides: openDays });
/** On whole minutes: one of the packages is wrong about seconds. */
const starts = startsOfYear(2025).map((start) => Math.floor(start / MINUTE) * MINUTE);

/** As many as it does in so many ms, and at least four; the median of three turns. */
function rateOf(operation: (start: number) => number): number {
	const rates = Array.from({ length: 3 }, (_, turn) => {
		const begin = performance.now();
		let done = 0;
		while (done < 4 || performance.now() - begin < 150) {
			operation(starts[(done + turn * 1000) % starts.length] ?? NaN);
			done++;
		}
		return (done * 1000) / (performance.now() - begin);
	});
	return rates.toSorted((a, b) => a - b)[1] ?? NaN;
}

function shareOf(differs: (start: number) => boolean): number {
	const some = starts.slice(0, 40);
	return some.filter(differs).length / some.length;
}

function measure(name: string, peer: Peer): PeerRates {
	const add = Object.entries(amounts).map(([key, hours]) => ({
		key,
		rate: rateOf((start) => peer.add(start, hours)),
		different: shareOf((start) => {
			const { earliest, latest } = addBusinessMs(ours, start, hours * HOUR);
			const answer = peer.add(start, hours);
			return answer !== earliest && answer !== latest;
		}),
	}));
	const between = Object.entries(spans).map(([key, span]) => ({
		key,
		rate: rateOf((start) => peer.between(start, start + span)),
		different: shareOf(
			(start) => peer.between(start, start + span) !== businessMsBetween(ours, start, start + span),
		),
	}));
	const all = [...add, ...between];
	return {
		package: name,
		add: Object.fromEntries(add.map(({ key, rate }) => [key, rate])),
		between: Object.fromEntries(between.map(({ key, rate }) => [key, rate])),
		different: all.reduce((sum, { different }) => sum + different, 0) / all.length,
	};
}

const rates = [
	measure('dayjs-business-time', dayjsBusinessTime()),
	measure('moment-business-time', momentBusinessTime()),
];
console.log(JSON.stringify(rates));
