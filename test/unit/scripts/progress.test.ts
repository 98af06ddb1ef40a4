import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../scripts/lib/failure.mjs';
import { createProgress } from '../../../scripts/lib/progress.mjs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function written(stream: PassThrough): string[] {
	return String(stream.read() ?? '').split('\n');
}

test('without a terminal there is a line at least every ten seconds, with what the child last said', async () => {
	const stream = new PassThrough();
	const work = createProgress({ stream }).step('Installing Directus 12.4.0', async (note) => {
		await new Promise((resolve) => setTimeout(resolve, 15_000));
		note('fetched knex');
		await new Promise((resolve) => setTimeout(resolve, 10_000));
		return 'result';
	});
	await vi.advanceTimersByTimeAsync(25_000);
	expect(await work).toBe('result');
	expect(written(stream)).toEqual([
		'Installing Directus 12.4.0 …',
		'still installing Directus 12.4.0 … 10 s',
		'still installing Directus 12.4.0 … 20 s (fetched knex)',
		'Installing Directus 12.4.0: done after 25 s',
		'',
	]);
});

test('a step that fails says so and passes its error on', async () => {
	const stream = new PassThrough();
	const work = createProgress({ stream }).step('Building', () => Promise.reject(failure('Mend it.')));
	await expect(work).rejects.toThrow('Mend it.');
	expect(written(stream)).toContain('Building: failed after 0.0 s');
});
