import { describe, expect, it } from 'vitest';
import {
	decodeInstant,
	decodeLocalDate,
	decodeRow,
	encodeInstant,
	encodeLocalDate,
	encodeRow,
} from '../../../extensions/agreement-desk/src/store/codec.ts';
import type { Vendor } from '../../../extensions/agreement-desk/src/store/db.ts';
import {
	boolean,
	instant,
	json,
	localDate,
	string,
	bigInteger,
	amount,
	uuidKey,
} from '../../../schema/fields.ts';
import { timers } from '../../../schema/collections/timers.ts';
import { defineCollection } from '../../../schema/define.ts';
import { text } from '../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { describeOnHosts } from '../domain/calendar/host-zones.ts';

const vendors: Vendor[] = ['sqlite', 'postgres', 'mysql'];
const label = text('名称', 'Name');
const HOUR = 3_600_000;

const definition = defineCollection({
	...timers,
	fields: {
		id: uuidKey(),
		name: string(label),
		at: instant(label),
		day: localDate(label),
		flag: boolean(label, false),
		data: json<unknown>(label),
		count: bigInteger(label),
		hours: amount(label),
	},
});

describeOnHosts('an instant', () => {
	const noon = Date.parse('2026-11-23T12:00:00.123Z');

	it.each(vendors)('comes back from %s to the millisecond, in winter and in summer', (vendor) => {
		for (const ms of [noon, Date.parse('2026-07-01T23:59:59.999Z'), 0]) {
			expect(decodeInstant(encodeInstant(ms, vendor), vendor)).toBe(ms);
		}
	});

	it.each(vendors)('comes back from %s in every hour of the year', (vendor) => {
		const wrong: string[] = [];
		for (let ms = Date.parse('2026-01-01T00:30:00Z'); ms < Date.parse('2027-01-01T00:00:00Z'); ms += HOUR) {
			// MySQL gets the UTC time on the wall of the host; where that wall skips it, there is nothing to write.
			if (vendor === 'mysql' && isSkippedByHost(ms)) continue;
			if (decodeInstant(encodeInstant(ms, vendor), vendor) !== ms) wrong.push(new Date(ms).toISOString());
		}
		expect(wrong).toEqual([]);
	});

	it('stands in MySQL as UTC wall time, as Directus writes it there', () => {
		const bound = encodeInstant(noon, 'mysql');
		expect([bound.getFullYear(), bound.getMonth() + 1, bound.getDate()]).toEqual([2026, 11, 23]);
		expect([bound.getHours(), bound.getMinutes(), bound.getMilliseconds()]).toEqual([12, 0, 123]);
	});

	it.each([
		['sqlite', noon],
		['postgres', new Date(noon)],
		['postgres', '2026-11-23T12:00:00.123Z'],
		['postgres', '2026-11-23 20:00:00.123+08'],
	] as const)('is read from what %s returns: %j', (vendor, value) => {
		expect(decodeInstant(value, vendor)).toBe(noon);
	});

	it.each(vendors)('that is not there is null in %s', (vendor) => {
		expect(decodeInstant(null, vendor)).toBeNull();
		expect(decodeInstant(undefined, vendor)).toBeNull();
	});

	it.each(['soon', {}, Number.NaN, new Date(Number.NaN)])('is never guessed from %j', (value) => {
		expect(() => decodeInstant(value, 'sqlite')).toThrow(/where an instant is kept/);
	});
});

/** Whether the host's clock jumps over the wall time that this instant has in UTC. */
function isSkippedByHost(ms: number): boolean {
	const utc = new Date(ms);
	const wall = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours());
	return wall.getHours() !== utc.getUTCHours();
}

describeOnHosts('a local date', () => {
	it.each([
		['2026-02-14', '2026-02-14'],
		['2026-02-14T00:00:00.000Z', '2026-02-14'],
		[null, null],
		[undefined, null],
	])('is read from %j as %j', (value, expected) => {
		expect(decodeLocalDate(value)).toBe(expected);
	});

	it('is that of the host when the driver made a Date of it', () => {
		expect(decodeLocalDate(new Date(2026, 1, 4))).toBe('2026-02-04');
		expect(decodeLocalDate(new Date(2026, 11, 31))).toBe('2026-12-31');
	});

	it('comes back as it was written, on every day of the year', () => {
		for (let at = Date.parse('2026-01-01'); at < Date.parse('2027-01-01'); at += 24 * HOUR) {
			const date = new Date(at).toISOString().slice(0, 10);
			expect(decodeLocalDate(encodeLocalDate(date))).toBe(date);
			expect(encodeLocalDate(date).getHours()).toBe(0);
		}
	});
});

describe('a row', () => {
	const row = {
		id: '01',
		name: 'Printer',
		at: Date.parse('2026-11-23T12:00:00.123Z'),
		day: '2026-02-14',
		flag: true,
		data: { list: [1, { a: null }] },
		count: 9_007_199_254_740_991,
		hours: 0.25,
	};

	it.each(vendors)('comes back from %s as it went in', (vendor) => {
		expect(decodeRow(definition, encodeRow(definition, row, vendor), vendor)).toEqual(row);
	});

	it.each(vendors)('comes back from %s empty where it was empty', (vendor) => {
		const empty = {
			id: '01',
			name: null,
			at: null,
			day: null,
			flag: null,
			data: null,
			count: null,
			hours: null,
		};
		expect(decodeRow(definition, encodeRow(definition, empty, vendor), vendor)).toEqual(empty);
	});

	it.each([
		['flag', 1, true],
		['flag', 0, false],
		['flag', false, false],
		['data', '{"a":1}', { a: 1 }],
		['data', '[]', []],
		['data', { a: 1 }, { a: 1 }],
		['data', undefined, null],
		['count', '9007199254740991', 9_007_199_254_740_991],
		['hours', '0.25', 0.25],
		['name', 4, 4],
		['a_column_of_others', '1', '1'],
	])('has in %s what the driver returned as %j', (column, value, expected) => {
		expect(decodeRow(definition, { [column]: value }, 'postgres')).toEqual({ [column]: expected });
	});

	it('is written in whole: no column is added or lost', () => {
		const encoded = encodeRow(definition, { data: [1], other: 'x' }, 'sqlite');
		expect(encoded).toEqual({ data: '[1]', other: 'x' });
	});
});
