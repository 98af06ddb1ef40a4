import { describe, expect, it } from 'vitest';
import { isOnDuty, type Duty } from '../../../../extensions/agreement-desk/src/domain/lifecycle/duty.ts';

/** Local time in Shanghai; 2026-11-23 is a Monday. */
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
const onDuty = (duty: Duty, local: string) => isOnDuty([duty], at(local), 'Asia/Shanghai');

describe('a duty', () => {
	const night: Duty = { weekdays: ['mon'], start: '18:00', end: '09:00' };
	const day: Duty = { weekdays: ['sat', 'sun'], start: '09:00', end: '18:00' };

	it.each<[Duty, string, boolean]>([
		[night, '2026-11-23 17:59', false],
		[night, '2026-11-23 18:00', true],
		[night, '2026-11-24 08:59', true],
		[night, '2026-11-24 09:00', false],
		// the night before belongs to Sunday
		[night, '2026-11-23 08:00', false],
		[day, '2026-11-22 09:00', true],
		[day, '2026-11-22 18:00', false],
		[day, '2026-11-23 12:00', false],
		[{ weekdays: ['mon'] }, '2026-11-23 00:00', true],
		[{ weekdays: ['mon'] }, '2026-11-24 00:00', false],
		[{ start: '22:00' }, '2026-11-23 23:00', true],
		[{ start: '22:00' }, '2026-11-23 21:59', false],
		[{ end: '06:00' }, '2026-11-23 05:59', true],
		// once round the clock, and the whole of it
		[{ start: '09:00', end: '09:00' }, '2026-11-23 03:00', true],
		[{ from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' }, '2026-11-23 08:00', true],
		[{ from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' }, '2026-11-23 07:59', false],
		[{ from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' }, '2026-11-24 08:00', false],
		[{ ...night, to: '2026-11-23T00:00:00Z' }, '2026-11-23 19:00', false],
	])('%j at %s: %s', (duty, local, expected) => {
		expect(onDuty(duty, local)).toBe(expected);
	});

	it('is a matter of the zone of the agreement, wherever the machine stands', () => {
		const instant = Date.parse('2026-11-23T10:00:00Z');
		expect(isOnDuty([night], instant, 'Asia/Shanghai')).toBe(true);
		expect(isOnDuty([night], instant, 'America/New_York')).toBe(false);
	});

	it('is nobody’s where none is written down', () => {
		expect(isOnDuty(null, at('2026-11-23 19:00'), 'Asia/Shanghai')).toBe(false);
		expect(isOnDuty([], at('2026-11-23 19:00'), 'Asia/Shanghai')).toBe(false);
	});
});
