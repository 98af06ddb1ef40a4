import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOSTS = [
	{ zone: 'UTC', offsetMinutes: 0 },
	{ zone: 'Asia/Shanghai', offsetMinutes: -480 },
	{ zone: 'America/Los_Angeles', offsetMinutes: 480 },
];

/** Runs the same tests as on machines in three time zones; none of them may notice. */
export function describeOnHosts(name: string, tests: () => void): void {
	describe.each(HOSTS)(`${name}, host in $zone`, ({ zone, offsetMinutes }) => {
		const before = process.env['TZ'];
		beforeAll(() => {
			process.env['TZ'] = zone;
		});
		afterAll(() => {
			if (before === undefined) delete process.env['TZ'];
			else process.env['TZ'] = before;
		});

		it('really is in that zone', () => {
			// worker threads ignore the variable; the tests below would then prove nothing
			expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offsetMinutes);
		});
		tests();
	});
}
