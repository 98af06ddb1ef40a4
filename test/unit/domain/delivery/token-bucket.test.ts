import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fullBucket,
	nextTokenAt,
	rateOf,
	refilled,
	take,
} from '../../../../extensions/agreement-desk/src/domain/delivery/token-bucket.ts';

const minute = 60_000;

describe('the rate of a target', () => {
	it.each([
		['wecom', null, 20],
		['dingtalk', null, 20],
		['feishu', null, 100],
		['email', null, null],
		['email', 30, 30],
		['wecom', 5, 5],
	] as const)('%s, of which the channel says %s, is %s', (method, given, expected) => {
		expect(rateOf(method, given)).toBe(expected);
	});

	it('is kept in every minute, wherever it begins and however often somebody asks', () => {
		const asks = fc.array(fc.integer({ min: 0, max: 7_000 }), { minLength: 1, maxLength: 200 });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), asks, (rate, waits) => {
				let now = 1_700_000_000_000;
				let bucket = fullBucket(rate, now);
				const taken: number[] = [];
				for (const wait of waits) {
					now += wait;
					const { taken: count, left } = take(refilled(bucket, rate, now), 3);
					bucket = left;
					for (let i = 0; i < count; i += 1) taken.push(now);
				}
				for (const start of taken) {
					const within = taken.filter((at) => at >= start && at < start + minute);
					expect(within.length).toBeLessThanOrEqual(rate);
				}
			}),
		);
	});

	it('is used: who asks when there is a token gets it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), (rate) => {
				let now = 0;
				let bucket = fullBucket(rate, now);
				let sum = 0;
				while (now < 10 * minute) {
					bucket = refilled(bucket, rate, now);
					const { taken, left } = take(bucket, 1);
					bucket = left;
					sum += taken;
					if (taken === 0) {
						const at = nextTokenAt(bucket, rate);
						expect(at).toBeGreaterThan(now);
						now = at;
					}
				}
				expect(sum).toBeGreaterThanOrEqual(Math.floor(rate / 2) * 10);
			}),
		);
	});

	it('gains nothing from a clock that went back', () => {
		const { left } = take(fullBucket(20, 1_000), 5);
		expect(refilled(left, 20, 0)).toEqual(left);
	});
});
