import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalmLooks } from '../../../../extensions/agreement-desk/src/studio/live/calm-looks.ts';

describe('calm looks', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('looks once for many changes', async () => {
		const look = vi.fn();
		const looks = createCalmLooks(look, { calmMs: 1_000 });
		for (let change = 0; change < 50; change++) looks.ask();
		await vi.advanceTimersByTimeAsync(999);
		expect(look).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(look).toHaveBeenCalledTimes(1);
	});

	it('lets a look that takes long come to its end, and looks once more', async () => {
		let begun = 0;
		let ended = 0;
		const look = async () => {
			begun += 1;
			await new Promise((end) => setTimeout(end, 4_000));
			ended += 1;
		};
		const looks = createCalmLooks(look, { calmMs: 1_000 });
		looks.ask();
		for (let tick = 0; tick < 49; tick++) {
			await vi.advanceTimersByTimeAsync(100);
			looks.ask();
		}
		expect({ begun, ended }).toEqual({ begun: 1, ended: 0 });
		await vi.advanceTimersByTimeAsync(1_200);
		expect({ begun, ended }).toEqual({ begun: 2, ended: 1 });
		await vi.advanceTimersByTimeAsync(60_000);
		expect({ begun, ended }).toEqual({ begun: 2, ended: 2 });
	});

	it('looks again after a look is over', async () => {
		const look = vi.fn(async () => Promise.resolve());
		const looks = createCalmLooks(look, { calmMs: 10 });
		looks.ask();
		await vi.advanceTimersByTimeAsync(20);
		looks.ask();
		await vi.advanceTimersByTimeAsync(20);
		expect(look).toHaveBeenCalledTimes(2);
	});

	it('does not look when nobody waits any more', async () => {
		const look = vi.fn();
		const looks = createCalmLooks(look, { calmMs: 1_000 });
		looks.ask();
		looks.stop();
		await vi.advanceTimersByTimeAsync(5_000);
		expect(look).not.toHaveBeenCalled();
	});
});
