import { expect, test } from 'vitest';
import { registryWatch } from '../../../scripts/lib/registry-watch.mjs';

const failed = 'npm http fetch GET https://r.test/knex attempt 1 failed with ETIMEDOUT';
const fetched = 'npm http fetch GET 200 https://r.test/knex 12ms';

function watchAt(times: [seconds: number, line: string][]): boolean[] {
	let seconds = 0;
	const isHopeless = registryWatch({ now: () => seconds * 1000, patienceMs: 60_000 });
	return times.map(([at, line]) => {
		seconds = at;
		return isHopeless(line);
	});
}

test('tries that fail for a minute with nothing between are hopeless', () => {
	expect(
		watchAt([
			[30, failed],
			[59, failed],
			[62, failed],
		]),
	).toEqual([false, false, true]);
});

test('whatever comes through gives new hope', () => {
	expect(
		watchAt([
			[30, failed],
			[58, fetched],
			[62, failed],
			[119, failed],
		]),
	).toEqual([false, false, false, true]);
});

test('a long compilation is no failure of the registry', () => {
	expect(
		watchAt([
			[1, fetched],
			[600, 'npm info run isolated-vm@5.0.3 install { code: 0, signal: null }'],
		]),
	).toEqual([false, false]);
});
