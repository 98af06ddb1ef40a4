import { describe, expect, it } from 'vitest';
import { simulate } from '../../../../extensions/agreement-desk/src/desk/simulate.ts';
import {
	rowsFor,
	placeLabels,
	widthOf,
} from '../../../../extensions/agreement-desk/src/studio/timeline/place-labels.ts';
import { joinRanges } from '../../../../extensions/agreement-desk/src/studio/timeline/timeline-range.ts';
import { stepFor } from '../../../../extensions/agreement-desk/src/studio/timeline/timeline-ticks.ts';
import { drawingOf } from '../../../../extensions/agreement-desk/src/studio/timeline/use-drawing.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function draw(request: object, options: { width?: number; isNarrow?: boolean; now?: number | null } = {}) {
	const answer = simulate({ days: true, ...request });
	const [timer] = answer.timers;
	if (!timer) throw new Error('no timer');
	const found = answer.days?.find(({ commitments }) => commitments.includes(timer.commitment));
	const timeZone = found?.timezone ?? 'UTC';
	const { width = 900, isNarrow = false, now = null } = options;
	return drawingOf(
		{ timer, days: found?.days ?? [], events: [], timeZone, now, range: null, isNarrow },
		{ width, language: 'en-US' },
	);
}

const festival = {
	metric: 'email_first_reply',
	received_at: '2026-02-14T17:30:00+08:00',
	ticket: { channel: 'email' },
	parameters: { 'sla.email.first_reply_hours': 4 },
};

describe('the picture of a timer', () => {
	it('names the festival and the make-up days that it crosses', () => {
		const { runs } = draw(festival);
		expect(
			runs.map(({ firstDate, lastDate, nature, name }) => [firstDate, lastDate, nature, name?.['zh-CN']]),
		).toEqual([
			['2026-02-14', '2026-02-14', 'makeup_workday', '春节调休上班'],
			['2026-02-15', '2026-02-23', 'holiday', '春节'],
		]);
	});

	it('has every stretch in order and without a gap, from the start to the due time', () => {
		const { stretches, marks } = draw(festival);
		for (const [i, { from }] of stretches.entries()) if (i > 0) expect(from).toBe(stretches[i - 1]?.to);
		expect(stretches[0]?.from).toBe(marks.find(({ kind }) => kind === 'start')?.at);
		expect(stretches.at(-1)?.to).toBe(marks.find(({ kind }) => kind === 'due')?.at);
		expect(stretches.map(({ kind, length }) => `${kind} ${length}`)).toEqual([
			'counted 30 minutes',
			'closed 6 hours',
			'closed 9 days',
			'closed 9 hours',
			'counted 3 hours',
			'closed 1 hour 30 minutes',
			'counted 30 minutes',
		]);
	});

	it('gives open hours more room where closed time is drawn narrower', () => {
		const share = (isNarrow: boolean) => {
			const { open, scale } = draw(festival, { isNarrow });
			return open.reduce((sum, { from, to }) => sum + scale.position(to) - scale.position(from), 0);
		};
		expect(share(true)).toBeGreaterThan(3 * share(false));
	});

	it('knows the hour that is skipped and the one that comes twice', () => {
		const calendar = {
			timezone: 'Europe/Berlin',
			weekly: { sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
		};
		const request = { ...festival, calendar };
		const spring = draw({ ...request, received_at: '2026-03-28 23:00' }, { width: 1_600 });
		expect(spring.clock.map(({ text }) => text)).not.toContain('02:00');
		expect(spring.clock.map(({ text }) => text)).toContain('03:00');
		const autumn = draw({ ...request, received_at: '2026-10-24 23:00' }, { width: 1_600 });
		const labels = autumn.clock.map(({ text }) => text);
		expect(labels.filter((text) => text === '02:00').length).toBe(2);
	});

	it.each([
		[
			'a call of minutes',
			{ metric: 'phone_answer', events: [{ kind: 'call_queued', at: '2026-11-23 10:00' }] },
		],
		['a promise of hours', { metric: 'registration', received_at: '2026-11-23 10:00' }],
		[
			'a promise of months',
			{
				metric: 'registration',
				received_at: '2026-09-01 10:00',
				parameters: { 'sla.registration_hours': 2_100 },
			},
		],
	])('has some ticks and no two labels upon each other: %s', (_, request) => {
		for (const width of [320, 900, 1_800]) {
			const { dates, clock, columns } = draw(request, { width });
			for (const labels of [dates, clock]) {
				const boxes = labels.map(({ at, text, anchor }) => {
					const from = anchor === 'middle' ? at - widthOf(text) / 2 : at;
					return { from, to: from + widthOf(text) };
				});
				for (const [i, { from }] of boxes.entries())
					if (i > 0) expect(from).toBeGreaterThan(boxes[i - 1]?.to ?? 0);
			}
			expect(dates.length + clock.length).toBeGreaterThan(1);
			expect(columns.length).toBeGreaterThan(0);
		}
	});

	it('draws how late it is, up to now', () => {
		const late = { ...festival, now: '2026-02-24T15:00:00+08:00' };
		const { stretches, marks } = draw(late, { now: Date.parse(late.now) });
		expect(stretches.at(-1)).toMatchObject({ kind: 'late', isOver: false, length: '1 hour' });
		expect(marks.at(-1)?.kind).toBe('now');
	});

	it('draws a pause that lasts up to its edge', () => {
		const { stretches, scale } = draw({
			metric: 'general_progress',
			received_at: '2026-11-23 09:00',
			events: [
				{ kind: 'registered', at: '2026-11-23 09:10' },
				{ kind: 'paused', at: '2026-11-23 10:00' },
			],
		});
		expect(stretches.at(-1)).toMatchObject({ kind: 'paused', isOver: false, to: scale.to, length: '' });
	});
});

describe('labels and marks', () => {
	it('stand in one row while they are apart, and in more where not', () => {
		expect(rowsFor([0, 30, 60], 26)).toEqual([0, 0, 0]);
		expect(rowsFor([0, 10, 20, 40], 26)).toEqual([0, 1, 2, 0]);
		expect(rowsFor([20, 0], 26)).toEqual([1, 0]);
	});

	it('that matter more win', () => {
		const candidates = [
			{ key: 'a', at: 0, text: 'aaaa', priority: 2 },
			{ key: 'b', at: 10, text: 'bbbb', priority: 1 },
			{ key: 'c', at: 100, text: 'cccc', priority: 3 },
			{ key: 'd', at: 195, text: 'dddd', priority: 0 },
		];
		expect(placeLabels(candidates, { width: 200 }).map(({ key }) => key)).toEqual(['b', 'c']);
	});

	it.each([
		[hour, 900, 5 * minute],
		[4 * hour, 900, 15 * minute],
		[day, 900, 2 * hour],
		[7 * day, 900, 12 * hour],
		[90 * day, 900, null],
	])('of the clock over %d ms on %d px stand %s ms apart', (length, width, expected) => {
		expect(stepFor({ from: 0, to: length }, width)).toBe(expected);
	});

	it('of several pictures share one range', () => {
		expect(joinRanges([])).toBeNull();
		expect(
			joinRanges([
				{ from: 3, to: 5 },
				{ from: 4, to: 9 },
			]),
		).toEqual({ from: 3, to: 9 });
	});
});
