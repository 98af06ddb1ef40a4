import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBrake } from '../../../../extensions/agreement-desk/src/desk/publish/brake.ts';

it('lets so many through in a window, and says once that there were more', () => {
	const brake = createBrake({ limit: 2, windowMs: 1_000 });
	const at = (now: number) => brake.allows('a', now);
	expect([at(0), at(1), at(2), at(999)]).toEqual([
		{ allowed: true, first: false },
		{ allowed: true, first: false },
		{ allowed: false, first: true },
		{ allowed: false, first: false },
	]);
	expect(at(1_000)).toEqual({ allowed: true, first: false });
});

it('counts each ticket for itself', () => {
	const brake = createBrake({ limit: 1, windowMs: 1_000 });
	expect(brake.allows('a', 0).allowed).toBe(true);
	expect(brake.allows('a', 1).allowed).toBe(false);
	expect(brake.allows('b', 2).allowed).toBe(true);
});

it('never lets more through than the limit, whatever the window one looks at begins with', () => {
	const steps = fc.array(fc.record({ ticket: fc.constantFrom('a', 'b'), after: fc.nat(400) }), {
		maxLength: 60,
	});
	fc.assert(
		fc.property(steps, fc.integer({ min: 1, max: 5 }), (given, limit) => {
			const brake = createBrake({ limit, windowMs: 1_000 });
			let now = 0;
			const told = given.map(({ ticket, after }) => {
				now += after;
				return { ticket, now, ...brake.allows(ticket, now) };
			});
			for (const ticket of ['a', 'b']) {
				const own = told.filter((one) => one.ticket === ticket);
				// Two windows may meet in any stretch of that length, so twice the limit is the most.
				for (const { now: from } of own) {
					const near = own.filter((one) => one.allowed && one.now >= from && one.now < from + 1_000);
					expect(near.length).toBeLessThanOrEqual(2 * limit);
				}
				expect(own.slice(0, limit).every(({ allowed }) => allowed)).toBe(true);
			}
		}),
	);
});
