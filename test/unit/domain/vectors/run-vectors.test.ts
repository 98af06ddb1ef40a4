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

	it('goes on after a vector that cannot be run, and names one without an id by its place', () => {
		const { passed, failures } = run(good, 'nonsense', { start: 5 }, good);
		expect(passed).toBe(2);
		expect(failures.map(({ id }) => id)).toEqual(['#2', '#3']);
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
