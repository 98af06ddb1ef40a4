import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import {
	readInstant,
	readInstantOrDate,
	writeInstant,
} from '../../../../extensions/agreement-desk/src/domain/vectors/vector-instant.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

const shanghai = createBusinessCalendar(officeHours());
const utc = (time: string) => Date.parse(`${time}Z`);

describe('an instant is read', () => {
	it.each([
		['2026-11-23T09:00:00Z', '2026-11-23T09:00:00'],
		['2026-11-23t09:00:00z', '2026-11-23T09:00:00'],
		['2026-11-23T09:00Z', '2026-11-23T09:00:00'],
		['2026-11-23 09:00:01.25Z', '2026-11-23T09:00:01.250'],
		['2026-11-23T09:00:00+08:00', '2026-11-23T01:00:00'],
		['2026-11-23T09:00:00+0800', '2026-11-23T01:00:00'],
		['2026-11-23T09:00:00+08', '2026-11-23T01:00:00'],
		['2026-11-23T09:00:00+05:30', '2026-11-23T03:30:00'],
		['2026-11-23T09:00:00-0330', '2026-11-23T12:30:00'],
		['2026-11-23T09:00:00-10', '2026-11-23T19:00:00'],
		['2026-11-23T09:00:00+23:59', '2026-11-22T09:01:00'],
		['2026-11-23T09:00', '2026-11-23T01:00:00'],
		['2026-11-23 23:59:59.999', '2026-11-23T15:59:59.999'],
		['2028-02-29T00:00:00Z', '2028-02-29T00:00:00'],
	])('%s', (written, instant) => {
		expect(readInstant(written, 'start', shanghai)).toBe(utc(instant));
		expect(readInstantOrDate(written, 'start', shanghai)).toBe(utc(instant));
	});

	it.each([
		'2026-11-23',
		'2026-11-23T9:00Z',
		'2026-11-23T09Z',
		'2026-11-23T09:00:0Z',
		'2026-11-23T09:00:00.Z',
		'2026-11-23T25:00:00Z',
		'2026-11-23T09:60:00Z',
		'2026-02-29T09:00:00Z',
		'2026-13-01T09:00:00Z',
		'2026-11-23_09:00:00Z',
		'2026-11-23T09:00:00+24:00',
		'2026-11-23T09:00:00+08:60',
		'2026-11-23T09:00:00+8:00',
		'2026-11-23T09:00:00+080',
		'2026-11-23T09:00:00Zulu',
		'on 2026-11-23T09:00:00Z',
		'',
	])('but not from %j', (written) => {
		expect(() => readInstant(written, 'close', shanghai)).toThrow(`close: "${written}" is not an instant`);
	});

	it('from a date alone as its beginning in the zone', () => {
		expect(readInstantOrDate('2026-11-23', 'due', shanghai)).toBe(utc('2026-11-22T16:00:00'));
		expect(() => readInstantOrDate('2026-11-31', 'due', shanghai)).toThrow('due: "2026-11-31"');
	});
});

describe('an instant is written', () => {
	const instant = utc('2026-11-23T01:00:00');

	it.each([
		['with the offset it is compared with', '2020-01-01T00:00:00+08:00', '2026-11-23T09:00:00+08:00'],
		['with an offset in the same signs', '2020-01-01T00:00:00-0330', '2026-11-22T21:30:00-0330'],
		['with an offset of hours', '2020-01-01T00:00+02', '2026-11-23T03:00:00+02'],
		['in UTC', '2020-01-01T00:00:00Z', '2026-11-23T01:00:00Z'],
		['in UTC, in a small letter', '2020-01-01T00:00:00z', '2026-11-23T01:00:00z'],
		['on the clock of the zone', '2020-01-01T00:00:00', '2026-11-23T09:00:00'],
		['on the clock of the zone beside a date', '2020-01-01', '2026-11-23T09:00:00'],
		['in UTC beside what is no instant', 'tomorrow', '2026-11-23T01:00:00Z'],
	])('%s', (_, like, written) => {
		expect(writeInstant(instant, like, shanghai)).toBe(written);
	});

	it('with milliseconds where there are some', () => {
		expect(writeInstant(instant + 20, '2020-01-01T00:00:00Z', shanghai)).toBe('2026-11-23T01:00:00.020Z');
		expect(writeInstant(instant + 20, '2020-01-01T00:00:00', shanghai)).toBe('2026-11-23T09:00:00.020');
	});

	it('as a word where it never comes', () => {
		expect(writeInstant(Infinity, '2020-01-01T00:00:00Z', shanghai)).toBe('Infinity');
		expect(writeInstant(NaN, '2020-01-01', shanghai)).toBe('NaN');
	});
});
