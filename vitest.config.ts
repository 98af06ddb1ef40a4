import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** Tests that run real hosts: seconds each, and two cores are what a small build machine has. More at once gain nothing. */
function hostTests(name: string, { order, workers }: { order: number; workers: number }) {
	return {
		test: {
			name,
			include: [`test/${name}/**/*.test.ts`],
			pool: 'forks' as const,
			maxWorkers: workers,
			sequence: { groupOrder: order },
			testTimeout: 2 * minute,
			hookTimeout: 3 * minute,
			teardownTimeout: minute / 2,
		},
	};
}

export default defineConfig({
	test: {
		globalSetup: 'test/harness/global-setup.ts',
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/unit/**/*.test.ts'],
					pool: 'forks',
					isolate: false,
					// seconds on a quiet machine; what is slow on a busy one is not wrong
					testTimeout: minute,
				},
			},
			hostTests('integration', { order: 1, workers: 2 }),
			hostTests('e2e', { order: 2, workers: 2 }),
			hostTests('browser', { order: 3, workers: 1 }),
		],
	},
});
