import { expect } from 'vitest';
import { runVectors } from '../../../../extensions/agreement-desk/src/domain/vectors/run-vectors.ts';

/** Mon to Fri 09:00–12:00 and 13:30–18:00 in Shanghai; Wed 2026-11-25 is a holiday, Sat 2026-11-28 made up for. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];
export const office = {
	timezone: 'Asia/Shanghai',
	weekly: Object.fromEntries(
		WEEKDAYS.map((day) => [
			day,
			[
				['09:00', '12:00'],
				['13:30', '18:00'],
			],
		]),
	),
	holidays: ['2026-11-25'],
	makeup_days: ['2026-11-28'],
};

/** Runs vectors on the calendar of the office, as a file would have them. */
export const run = (...vectors: unknown[]) => runVectors({ calendar: office, vectors });
export const passes = (vector: object) => expect(run(vector)).toEqual({ passed: 1, failures: [] });
/** Why a vector could not be run. */
export function reasonOf(vector: unknown): string {
	const { passed, failures } = run(vector);
	expect(passed).toBe(0);
	return failures[0]?.reason ?? 'it was run, and failed';
}
