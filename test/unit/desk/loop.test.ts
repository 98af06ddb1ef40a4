import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLoop, type Loop } from '../../../extensions/agreement-desk/src/desk/loop.ts';

const longestSleepMs = 2_000;
let loop: Loop | null = null;

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(async () => {
	await loop?.stop();
	vi.useRealTimers();
});

/** Starts a loop whose run answers in how many ms it wants to come back, or null for nothing to do. */
function start(run: () => Promise<number | null>) {
	const started: number[] = [];
	const problems: unknown[] = [];
	const begin = Date.now();
	loop = startLoop({
		run: async () => {
			started.push(Date.now() - begin);
			const wait = await run();
			return wait === null ? null : Date.now() + wait;
		},
		now: Date.now,
		report: (problem) => problems.push(problem),
		longestSleepMs,
	});
	return { loop, started, problems };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a loop', () => {
	it('runs at once, then when the run said', async () => {
		const { started } = start(async () => 500);
		await pass(1_100);
		expect(started).toEqual([0, 500, 1000]);
	});

	it.each([
		['there is nothing to do', null],
		['the next thing is far off', 86_400_000],
	])('looks again after the longest sleep when %s', async (_, wait) => {
		const { started } = start(async () => wait);
		await pass(longestSleepMs);
		expect(started).toEqual([0, longestSleepMs]);
	});

	it.each([0, -5_000])('takes a breath when the run wants to come back in %d ms', async (wait) => {
		const { started } = start(async () => wait);
		await pass(60);
		expect(started).toEqual([0, 20, 40, 60]);
	});
});

describe('waking', () => {
	it('ends a sleep, after gathering others that come at the same time', async () => {
		const { loop: awake, started } = start(async () => null);
		await pass(300);
		awake.wake();
		await pass(60);
		awake.wake();
		expect(started).toEqual([0]);
		await pass(40);
		expect(started).toEqual([0, 400]);
	});

	it('does not put off a run that is due sooner anyway', async () => {
		const { loop: awake, started } = start(async () => 350);
		await pass(300);
		awake.wake();
		await pass(60);
		expect(started).toEqual([0, 350]);
	});

	it('puts the long sleep off until after the extra run, and adds no second one', async () => {
		const { loop: awake, started } = start(async () => null);
		await pass(300);
		awake.wake();
		await pass(longestSleepMs + 100);
		expect(started).toEqual([0, 400, 400 + longestSleepMs]);
	});

	it('during a run leads to one more run, never to two at once', async () => {
		let running = 0;
		let most = 0;
		const { loop: awake, started } = start(async () => {
			most = Math.max(most, (running += 1));
			await new Promise((done) => setTimeout(done, 100));
			running -= 1;
			return null;
		});
		await pass(50);
		for (let i = 0; i < 5; i++) awake.wake();
		await pass(longestSleepMs - 100);
		expect(started).toEqual([0, 200]);
		expect(most).toBe(1);
	});
});

describe('a run that fails', () => {
	it('is reported, and made again after a moment', async () => {
		let tries = 0;
		const { started, problems } = start(async () => {
			if ((tries += 1) < 3) throw new Error(`no database ${tries}`);
			return null;
		});
		await pass(2_500);
		expect(started).toEqual([0, 1_000, 2_000]);
		expect(problems).toEqual([new Error('no database 1'), new Error('no database 2')]);
	});
});

describe('stopping', () => {
	it('ends the sleep for good, even when somebody wakes it later', async () => {
		const { loop: ended, started } = start(async () => 100);
		await pass(50);
		await ended.stop();
		ended.wake();
		await pass(10_000);
		expect(started).toEqual([0]);
	});

	it('waits for the run under way and starts no other', async () => {
		let finished = false;
		const { loop: ended, started } = start(async () => {
			await new Promise((done) => setTimeout(done, 100));
			finished = true;
			return 0;
		});
		let settled = false;
		const stopping = ended.stop().then(() => {
			settled = true;
		});
		await pass(99);
		expect([finished, settled]).toEqual([false, false]);
		await pass(1);
		await stopping;
		await pass(10_000);
		expect([finished, settled]).toEqual([true, true]);
		expect(started).toEqual([0]);
	});
});
