import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	daysOfNotice,
	earliestEffect,
	type NoticeTerms,
} from '../../../../extensions/agreement-desk/src/domain/notices/earliest-effect.ts';
import {
	earliestMaintenance,
	maintenanceLeadMs,
} from '../../../../extensions/agreement-desk/src/domain/notices/maintenance-lead.ts';
import { describeOnHosts } from '../calendar/host-zones.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

const zones = [
	'Asia/Shanghai',
	'America/New_York',
	'Europe/London',
	'Australia/Lord_Howe',
	'America/Santiago',
	'Asia/Kathmandu',
	'Africa/Cairo',
	'Pacific/Apia',
] as const;

const calendars = new Map(zones.map((zone) => [zone, createBusinessCalendar(officeHours({}, zone))]));

function termsIn(zone: (typeof zones)[number], days: number, counting: NoticeTerms['counting']): NoticeTerms {
	const calendar = calendars.get(zone);
	if (!calendar) throw new Error(zone);
	return { days, counting, calendar };
}

const excluded = 'delivery_day_excluded';

describe.each([
	['2026-11-22T15:00', 30, excluded, 'Asia/Shanghai', '2026-12-23T00:00'],
	['2026-11-22T00:00', 30, excluded, 'Asia/Shanghai', '2026-12-23T00:00'],
	['2026-11-22T23:59', 30, excluded, 'Asia/Shanghai', '2026-12-23T00:00'],
	['2026-11-22T15:00', 30, 'delivery_day_included', 'Asia/Shanghai', '2026-12-22T00:00'],
	['2026-11-22T15:00', 0, excluded, 'Asia/Shanghai', '2026-11-23T00:00'],
	['2026-12-31T23:59', 1, excluded, 'Asia/Shanghai', '2027-01-02T00:00'],
	// 2028 is a leap year, and the clock goes forward on 12 March
	['2028-02-28T09:00', 15, excluded, 'America/New_York', '2028-03-15T00:00'],
	// midnight of 6 September 2026 does not exist in Santiago: the day begins at one
	['2026-09-04T09:00', 1, excluded, 'America/Santiago', '2026-09-06T01:00'],
] as const)('a notice delivered %s with %i days (%s) in %s', (delivered, days, counting, zone, expected) => {
	it(`takes effect ${expected} at the earliest`, () => {
		const at = DateTime.fromISO(delivered, { zone }).toMillis();
		const effect = earliestEffect(at, termsIn(zone, days, counting));
		expect(DateTime.fromMillis(effect, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(expected);
	});
});

describeOnHosts('the earliest effect of a notice', () => {
	const anyNotice = fc.record({
		zone: fc.constantFrom(...zones),
		days: fc.integer({ min: 0, max: 400 }),
		deliveredAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2035, 0, 1) }),
	});

	it('is the beginning of a day, with all agreed days whole between, and no earlier beginning would do', () => {
		fc.assert(
			fc.property(anyNotice, ({ zone, days, deliveredAt }) => {
				const terms = termsIn(zone, days, excluded);
				const effect = earliestEffect(deliveredAt, terms);
				const date = (ms: number) => DateTime.fromMillis(ms, { zone }).toISODate();
				const wanted = DateTime.fromISO(date(deliveredAt) ?? '', { zone: 'utc' }).plus({ days: days + 1 });
				expect(date(effect)).toBe(wanted.toISODate());
				expect(date(effect - 1)).not.toBe(date(effect));
				expect(daysOfNotice(deliveredAt, effect, terms)).toBe(days);
				expect(daysOfNotice(deliveredAt, effect - 1, terms)).toBe(days - 1);
			}),
		);
	});

	it('never comes sooner for a later delivery, nor for more days, and does not care about the hour', () => {
		fc.assert(
			fc.property(anyNotice, fc.nat(40 * 86_400_000), ({ zone, days, deliveredAt }, later) => {
				const terms = termsIn(zone, days, excluded);
				const effect = earliestEffect(deliveredAt, terms);
				expect(earliestEffect(deliveredAt + later, terms)).toBeGreaterThanOrEqual(effect);
				expect(earliestEffect(deliveredAt, { ...terms, days: days + 1 })).toBeGreaterThan(effect);
				const day = DateTime.fromMillis(deliveredAt, { zone });
				expect(earliestEffect(day.endOf('day').toMillis(), terms)).toBe(effect);
				const included = { ...terms, counting: 'delivery_day_included' } as const;
				expect(earliestEffect(deliveredAt, included)).toBeLessThan(effect);
			}),
		);
	});
});

it('is 72 hours for a maintenance, whatever the clocks do', () => {
	expect(earliestMaintenance(Date.UTC(2026, 2, 28))).toBe(Date.UTC(2026, 2, 31));
	expect(maintenanceLeadMs).toBe(259_200_000);
});
