import { expect, it } from 'vitest';
import { until } from '../../harness/until.ts';

it('returns the first value that is there', async () => {
	let looks = 0;
	const found = await until(() => ((looks += 1) < 3 ? undefined : looks), {
		what: 'the third look',
		everyMs: 1,
	});
	expect(found).toBe(3);
});

it('takes zero and the empty text for values', async () => {
	expect(await until(() => 0, { what: 'zero' })).toBe(0);
	expect(await until(() => '', { what: 'nothing' })).toBe('');
});

it('says what it waited for and how the last look failed', async () => {
	const wait = until(() => Promise.reject(new Error('no such table')), {
		what: 'the escalation',
		timeoutMs: 20,
		everyMs: 5,
	});
	await expect(wait).rejects.toThrow(
		/Waited 20 ms .* for the escalation: the last look failed: no such table/,
	);
});
