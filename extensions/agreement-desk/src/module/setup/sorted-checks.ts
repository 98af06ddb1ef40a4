import type { HealthCheck } from '../../desk/health/health-check.ts';

const weight = { danger: 0, warning: 1, ok: 2 } as const;

/** What is to be mended first, in the order of the server within the same weight; and how many are fine. */
export function sortChecks(checks: readonly HealthCheck[]): {
	readonly open: readonly HealthCheck[];
	readonly passed: readonly HealthCheck[];
} {
	return {
		open: checks
			.filter(({ state }) => state !== 'ok')
			.toSorted((one, other) => weight[one.state] - weight[other.state]),
		passed: checks.filter(({ state }) => state === 'ok'),
	};
}
