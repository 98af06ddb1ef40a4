import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	quietHoursOf,
	quietUntil,
} from '../../../../extensions/agreement-desk/src/domain/delivery/quiet-hours.ts';

const at = (iso: string) => Date.parse(iso);
const night = { from: '22:00', to: '08:00' };
const noon = { from: '12:00', to: '14:00' };
const shanghai = 'Asia/Shanghai';

describe('quiet hours', () => {
	it.each([
		['before they begin', noon, '2026-03-02T03:59:59Z', null],
		['when they begin', noon, '2026-03-02T04:00:00Z', '2026-03-02T06:00:00Z'],
		['when they end', noon, '2026-03-02T06:00:00Z', null],
		['in the evening', night, '2026-03-02T15:00:00Z', '2026-03-03T00:00:00Z'],
		['after midnight', night, '2026-03-02T17:00:00Z', '2026-03-03T00:00:00Z'],
		['in the morning', night, '2026-03-03T00:00:00Z', null],
	])('%s', (_what, hours, now, end) => {
		expect(quietUntil(hours, at(now), shanghai)).toBe(end === null ? null : at(end));
	});

	it('follow the clock of the zone where it is put forward', () => {
		// 2026-03-08 02:00 in New York becomes 03:00
		const hours = { from: '01:00', to: '06:00' };
		expect(quietUntil(hours, at('2026-03-08T06:30:00Z'), 'America/New_York')).toBe(
			at('2026-03-08T10:00:00Z'),
		);
	});

	it('are none in a zone that nobody knows', () => {
		expect(quietUntil(noon, at('2026-03-02T04:30:00Z'), 'Mars/Olympus')).toBeNull();
	});

	it.each([
		[null, '08:00'],
		['22:00', null],
		['22:00', '22:00'],
		['25:00', '08:00'],
		['22:00', 'x'],
	])('are none between %s and %s', (from, to) => expect(quietHoursOf(from, to)).toBeNull());

	it('end within a day, and are over then', () => {
		const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
			const two = (part: number) => String(part).padStart(2, '0');
			return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
		});
		const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') });
		fc.assert(
			fc.property(time, time, instant, (from, to, now) => {
				const hours = quietHoursOf(from, to);
				const end = hours && quietUntil(hours, now, shanghai);
				if (!hours || end === null) return;
				expect(end).toBeGreaterThan(now);
				expect(end - now).toBeLessThanOrEqual(24 * 3_600_000);
				expect(quietUntil(hours, end, shanghai)).toBeNull();
			}),
		);
	});
});
