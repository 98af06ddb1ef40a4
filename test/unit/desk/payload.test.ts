import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../extensions/agreement-desk/src/desk/payload.ts';
import { describeOnHosts } from '../domain/calendar/host-zones.ts';

const read = (received_at: unknown) => readInstant({ received_at }, 'desk_tickets', 'received_at');
const nine = Date.parse('2026-11-22T09:00:00Z');

describeOnHosts('readInstant', () => {
	it.each([
		['2026-11-22T09:00:00Z', nine],
		['2026-11-22T09:00:00.000Z', nine],
		['2026-11-22T09:00:00.5Z', nine + 500],
		['2026-11-22T17:00:00+08:00', nine],
		['2026-11-22T17:00:00+0800', nine],
		['2026-11-22T01:00:00-08:00', nine],
		['2026-11-22T09:00:00', nine],
		['2026-11-22T09:00', nine],
		['2026-11-22 09:00:00', nine],
		[new Date(nine), nine],
	])('reads %j, without an offset as UTC', (value, expected) => {
		expect(read(value)).toBe(expected);
	});
});

it.each([undefined, null])('takes %j for not given', (value) => {
	expect(read(value)).toBeNull();
});

describe('what is no instant', () => {
	it.each([
		['words', 'yesterday'],
		['nothing', ''],
		['a date alone', '2026-11-22'],
		['another order', '22.11.2026 09:00'],
		['a 13th month', '2026-13-22T09:00:00Z'],
		['a 32nd day', '2026-02-32T09:00:00Z'],
		['a 30th of February', '2026-02-30T09:00:00Z'],
		['a 31st of April', '2026-04-31T09:00:00+08:00'],
		['a 25th hour', '2026-11-22T25:00:00Z'],
		['an instant with words before it', 'on 2026-11-22 09:00'],
		['an instant with a remark', '(see mail) 2026-11-22 09:00Z'],
		['a number', nine],
		['a boolean', true],
		['an object', {}],
		['a broken date', new Date(Number.NaN)],
	])('is refused, and shown how to write: %s', (_, value) => {
		expect(() => read(value)).toThrow(/^desk_tickets\.received_at: is not an instant; write it like 2026-/);
	});
});
