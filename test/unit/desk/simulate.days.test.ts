import { describe, expect, it } from 'vitest';
import { simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';

const springFestival = {
	clause: '2.1.2',
	received_at: '2026-02-13T17:30:00+08:00',
	ticket: { channel: 'email' },
	parameters: { 'sla.email.first_reply_hours': 4 },
};

const daysOf = (request: object) => simulate({ days: true, ...request }).days ?? [];

describe('the days of a simulation', () => {
	it('are there only for whoever asks', () => {
		expect(simulate(springFestival)).not.toHaveProperty('days');
		expect(simulate({ ...springFestival, days: false })).not.toHaveProperty('days');
	});

	it('go from the first date to the last one, by nature, name and hours', () => {
		const [calendar, ...others] = daysOf(springFestival);
		expect(others).toEqual([]);
		expect(calendar).toMatchObject({
			calendar: null,
			timezone: 'Asia/Shanghai',
			commitments: ['2.1.2a', '2.1.2b'],
		});
		const days = calendar?.days ?? [];
		expect(days.map(({ date, nature }) => `${date} ${nature}`)).toEqual([
			'2026-02-13 working_day',
			'2026-02-14 makeup_workday',
		]);
		expect(days[0]).toEqual({
			date: '2026-02-13',
			from: '2026-02-12T16:00:00.000Z',
			to: '2026-02-13T16:00:00.000Z',
			nature: 'working_day',
			name: null,
			open: [
				{ from: '2026-02-13T01:00:00.000Z', to: '2026-02-13T04:00:00.000Z' },
				{ from: '2026-02-13T05:30:00.000Z', to: '2026-02-13T10:00:00.000Z' },
			],
		});
		expect(days[1]?.name).toMatchObject({ 'zh-CN': '春节调休上班' });
	});

	it('reach as far as is asked', () => {
		const [calendar] = daysOf({ ...springFestival, days: { to: '2026-02-24 10:00' } });
		const holidays = calendar?.days.filter(({ nature }) => nature === 'holiday') ?? [];
		expect(holidays.map(({ date }) => date)).toEqual(
			['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`),
		);
		expect(holidays.every(({ open }) => open.length === 0)).toBe(true);
		expect(calendar?.days.at(-1)?.date).toBe('2026-02-24');
	});

	it('have 23 and 25 hours where clocks are changed', () => {
		const calendar = {
			timezone: 'Europe/Berlin',
			weekly: { mon: [['09:00', '17:00']], sun: [['01:00', '04:00']] },
			holidays: [],
			makeup_days: [],
		};
		const hours = (received: string, to: string) =>
			daysOf({ ...springFestival, calendar, received_at: received, days: { to } })
				.flatMap(({ days }) => days)
				.map(({ date, from, to: end }) => [date, (Date.parse(end) - Date.parse(from)) / 3_600_000]);
		expect(hours('2026-03-28 10:00', '2026-03-29 12:00')).toContainEqual(['2026-03-29', 23]);
		expect(hours('2026-10-24 10:00', '2026-10-25 12:00')).toContainEqual(['2026-10-25', 25]);
	});

	it('are no more than a year', () => {
		const [calendar] = daysOf({ ...springFestival, days: { to: '2031-01-01 00:00' } });
		expect(calendar?.days.length).toBeLessThanOrEqual(400);
	});

	it.each([
		['yes', 'days'],
		[{ until: '2026-01-01' }, 'days.until'],
		[{ to: 'tomorrow' }, 'days.to'],
	])('are refused for %j', (days, field) => {
		let refused: unknown;
		try {
			simulate({ ...springFestival, days });
		} catch (error) {
			refused = error;
		}
		expect(refused).toBeInstanceOf(Refusal);
		expect(JSON.stringify((refused as Refusal).text)).toContain(field);
	});
});
