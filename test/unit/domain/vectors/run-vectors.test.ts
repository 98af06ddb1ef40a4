import { describe, expect, it } from 'vitest';
import { runVectors } from '../../../../extensions/agreement-desk/src/domain/vectors/run-vectors.ts';
import { office, run } from './office.ts';

describe('the run', () => {
	const good = { id: 'good', start: '2026-11-23T09:00:00+08:00', branch: 'a' };

	it('shows what disagrees, written as it was expected, and nothing else', () => {
		const vector = {
			id: 'V',
			start: '2026-11-23T09:00:00+08:00',
			amount: 1,
			unit: 'business_hours',
			branch: 'a',
			due: '2026-11-23T11:00:00+08:00',
		};
		expect(run(good, vector, { ...vector, id: 7, due: '2026-11-23T02:00:00Z' })).toEqual({
			passed: 1 + 1,
			failures: [
				{
					id: 'V',
					expected: { due: '2026-11-23T11:00:00+08:00' },
					got: { due: '2026-11-23T10:00:00+08:00' },
					reason: null,
				},
			],
		});
	});

	const monday = '2026-11-23T09:00:00+08:00';
	it.each([
		[{ start: monday, amount: 1, unit: 'business_hours', expect: 'provisional' }, { expect: 'settled' }],
		[{ start: monday, expect: 'out_of_hours' }, { expect: 'in_hours' }],
		[{ start: '2026-11-25T09:00:00+08:00', expect: 'in_hours' }, { expect: 'out_of_hours' }],
		[{ start: monday, branch: 'b' }, { branch: 'a' }],
		[
			{ start: monday, end: '2026-11-23T09:00:30+08:00', expect_business_minutes: 1 },
			{ expect_business_minutes: 0.5 },
		],
		[
			{ op: 'subtract', start: '2026-11-23T10:00:00+08:00', minutes: 30, boundary: 'x' },
			{ boundary: 'none' },
		],
		[
			{ op: 'subtract', start: '2026-11-23T10:00:00+08:00', minutes: 60, boundary: 'x' },
			{ boundary: 'start-of-period' },
		],
		[{ op: 'add', start: monday, minutes: 180, boundary: 'x' }, { boundary: 'end-of-period' }],
		[{ op: 'add', start: monday, days: 2, expected_date: '2026-11-25' }, { expected_date: '2026-11-26' }],
		[
			{ op: 'subtract', start: monday, days: 2, expected_date: '2026-11-20' },
			{ expected_date: '2026-11-19' },
		],
	])('shows of %j what it is instead', (vector, got) => {
		expect(run(vector).failures).toMatchObject([{ got, reason: null }]);
	});

	it.each([
		// that date is over at eleven, and the next one is a holiday
		['add', '2026-11-23T17:00:00+08:00', ['09:00', '11:00'], '2026-11-26'],
		// that date does not open until two
		['subtract', '2026-11-26T10:00:00+08:00', ['14:00', '16:00'], '2026-11-23'],
	])('takes for the date of %sed days the one that was counted, and the one reached', (...row) => {
		const [op, start, hours, reached] = row;
		const calendar = { ...office, extra: { '2026-11-24': [hours] } };
		const passed = (date: string) => run({ op, start, days: 1, expected_date: date, calendar }).passed;
		expect([passed('2026-11-24'), passed(reached)]).toEqual([1, 1]);
		expect(['2026-11-22', '2026-11-25', '2026-11-27'].map(passed)).toEqual([0, 0, 0]);
	});

	it('goes on after a vector that cannot be run, and names one without an id by its place', () => {
		const { passed, failures } = run(good, 'nonsense', { start: 5 }, { id: 7, start: 5 }, good);
		expect(passed).toBe(2);
		expect(failures.map(({ id }) => id)).toEqual(['#2', '#3', '7']);
	});

	it('takes a list without a file around it', () => {
		expect(runVectors([{ ...good, calendar: office }])).toEqual({ passed: 1, failures: [] });
	});

	it.each([
		[{}, 'the file has no list called "vectors"'],
		[null, 'the file has no list called "vectors"'],
		['vectors', 'the file has no list called "vectors"'],
		[{ vectors: {} }, 'the file has no list called "vectors"'],
		[{ vectors: [] }, 'the file holds no vectors'],
		[[], 'the file holds no vectors'],
	])('refuses %j', (file, message) => {
		expect(() => runVectors(file)).toThrow(message);
	});
});
