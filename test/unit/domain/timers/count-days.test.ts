import { describe, expect, it } from 'vitest';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import type { AgreementParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import type { CalendarDefinition } from '../../../../extensions/agreement-desk/src/domain/calendar/types.ts';
import { countDays } from '../../../../extensions/agreement-desk/src/domain/timers/count-days.ts';
import { evaluate } from '../../../../extensions/agreement-desk/src/domain/timers/evaluate.ts';
import type {
	DayNames,
	DayRun,
} from '../../../../extensions/agreement-desk/src/domain/timers/explanation.ts';
import type { Timer } from '../../../../extensions/agreement-desk/src/domain/timers/timer.ts';
import { officeHours } from '../calendar/sample-calendars.ts';
import { at, custom, only, timeline } from './build-timeline.ts';

interface Setting {
	readonly from?: string;
	readonly overrides?: CalendarDefinition['overrides'];
	readonly names?: DayNames;
	readonly agreed?: AgreementParameters;
	readonly change?: Partial<Timer>;
}

/** Counts so many working days from Monday 2026-11-23 10:00 on. */
function counted(value: number, { from = '11-23 10:00', overrides, names, agreed, change }: Setting = {}) {
	const calendar = createBusinessCalendar(officeHours(overrides));
	const commitment = custom('general_progress', {
		target: { value, unit: 'working_days', basis: 'business' },
		rules: readingAnswers(agreed ?? {}),
	});
	const history = timeline({ registeredAt: at(from) });
	const timer = only(evaluate([commitment], { standard: calendar, others: new Map() }, history));
	return countDays({ ...timer, ...change }, calendar, names ?? new Map());
}

const run = (from: string, to: string, days: number, rest: Partial<DayRun>): DayRun => ({
	from,
	to,
	days,
	counted: 0,
	kind: 'start_day',
	name: null,
	...rest,
});
const named = (name: string) => ({ 'zh-CN': name, 'en-US': name });
const startDay = run('2026-11-23', '2026-11-23', 1, {});
const work = (from: string, to: string, days: number) =>
	run(from, to, days, { counted: days, kind: 'working_day' });

describe('working days', () => {
	it('do not count the one they start on', () => {
		expect(counted(3)).toEqual({
			startDate: '2026-11-23',
			lastDate: '2026-11-26',
			runs: [startDay, work('2026-11-24', '2026-11-26', 3)],
			counted: 3,
			skipped: 0,
			movedByMs: 0,
		});
	});

	const overrides = { '2026-11-25': [], '2026-11-26': [], '2026-11-28': [['09:00', '12:00']] } as const;

	it('pass over holidays and weekends, and count what is made up for', () => {
		const names = new Map([
			['2026-11-24', named('no name of a working day')],
			['2026-11-25', named('feast')],
			['2026-11-26', named('feast')],
			['2026-11-28', named('made up')],
			['2026-11-29', named('no name of a Sunday')],
		]);
		expect(counted(4, { overrides, names })).toEqual({
			startDate: '2026-11-23',
			lastDate: '2026-11-30',
			runs: [
				startDay,
				work('2026-11-24', '2026-11-24', 1),
				run('2026-11-25', '2026-11-26', 2, { kind: 'holiday', name: named('feast') }),
				work('2026-11-27', '2026-11-27', 1),
				run('2026-11-28', '2026-11-28', 1, { counted: 1, kind: 'makeup_workday', name: named('made up') }),
				run('2026-11-29', '2026-11-29', 1, { kind: 'not_a_working_day' }),
				work('2026-11-30', '2026-11-30', 1),
			],
			counted: 4,
			skipped: 3,
			movedByMs: 0,
		});
	});

	it('tell holidays of two names apart', () => {
		const names = new Map([
			['2026-11-25', named('one feast')],
			['2026-11-26', named('another')],
		]);
		const holidays = counted(2, { overrides, names })?.runs.filter(({ kind }) => kind === 'holiday');
		expect(holidays?.map(({ from, name }) => [from, name?.['en-US']])).toEqual([
			['2026-11-25', 'one feast'],
			['2026-11-26', 'another'],
		]);
	});

	it('start on the day they are asked from, or with its next opening where they end at the same time', () => {
		const from = '11-21 10:00';
		expect(counted(1, { from })).toMatchObject({
			startDate: '2026-11-21',
			lastDate: '2026-11-23',
			skipped: 1,
		});
		expect(counted(1, { from, agreed: { 'reading.working_day_end': 'same_time' } })).toMatchObject({
			startDate: '2026-11-23',
			lastDate: '2026-11-24',
			skipped: 0,
		});
	});

	it('are told one by one up to fourteen stretches, and in the middle as a sum beyond', () => {
		// four days, five weeks and a Monday
		expect(counted(30)?.runs).toHaveLength(14);
		expect(counted(30)?.runs.filter(({ kind }) => kind === 'several')).toEqual([]);
		// four days, eleven weeks and a Monday: six weeks are summed up
		const long = counted(60);
		expect(long?.runs).toHaveLength(15);
		expect(long?.runs[0]).toEqual(startDay);
		expect(long?.runs[7]).toEqual(run('2026-12-14', '2027-01-24', 42, { counted: 30, kind: 'several' }));
		expect(long?.runs[8]).toEqual(work('2027-01-25', '2027-01-29', 5));
		expect(long).toMatchObject({ lastDate: '2027-02-15', counted: 60, skipped: 24 });
	});

	it('are summed up as a whole where they take more than 1100 days', () => {
		// 157 weeks and a day
		expect(counted(786)).toMatchObject({ lastDate: '2029-11-27', skipped: 1100 - 786 });
		expect(counted(786)?.runs).toHaveLength(15);
		// 160 weeks
		expect(counted(800)).toMatchObject({
			lastDate: '2029-12-17',
			counted: 800,
			skipped: 320,
			runs: [run('2026-11-23', '2029-12-17', 1121, { counted: 800, kind: 'several' })],
		});
	});

	it('are not told of what never began to count', () => {
		expect(counted(1, { change: { state: 'not_applicable', stoppedAt: null } })).toBeNull();
		const late = { state: 'not_applicable', stoppedAt: at('11-24 10:00') } as const;
		expect(counted(1, { change: late })).toMatchObject({ counted: 1 });
	});
});

describe('calendar days', () => {
	const calendar = createBusinessCalendar(officeHours());
	function noticed(value: number, agreed: AgreementParameters = {}) {
		const commitment = custom('suspension_notice', {
			target: { value, unit: 'calendar_days', basis: 'calendar' },
			rules: readingAnswers(agreed),
		});
		const notices = [{ id: 'n', deliveredAt: at('11-23 10:00'), effectiveAt: null }];
		const timer = only(
			evaluate([commitment], { standard: calendar, others: new Map() }, timeline({ notices })),
		);
		return countDays(timer, calendar, new Map());
	}

	it('count from the day after the delivery', () => {
		expect(noticed(30)).toEqual({
			startDate: '2026-11-23',
			lastDate: '2026-12-23',
			runs: [startDay, run('2026-11-24', '2026-12-23', 30, { counted: 30, kind: 'calendar_day' })],
			counted: 30,
			skipped: 0,
			movedByMs: 0,
		});
	});

	it('count the day of the delivery where that is agreed', () => {
		expect(noticed(30, { 'reading.notice_counting': 'delivery_day_included' })).toMatchObject({
			startDate: '2026-11-23',
			lastDate: '2026-12-22',
			runs: [run('2026-11-23', '2026-12-22', 30, { counted: 30, kind: 'calendar_day' })],
		});
	});
});

it('an amount of hours has no days', () => {
	const calendar = createBusinessCalendar(officeHours());
	const timer = only(
		evaluate([custom('first_response')], { standard: calendar, others: new Map() }, timeline()),
	);
	expect(countDays(timer, calendar, new Map())).toBeNull();
});
