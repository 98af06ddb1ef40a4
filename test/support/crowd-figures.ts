import type { Crowd, Told } from './crowd.ts';

/** How often each kind of request was done and refused, and how long it took, as lines of a table. */
export function figuresOf({ told, elapsedMs }: Crowd): string {
	const rate = ((1000 * told.length) / elapsedMs).toFixed(1);
	const lines = [...Map.groupBy(told, ({ kind }) => kind)].toSorted().map(([kind, all]) => line(kind, all));
	return [
		`${told.length} requests in ${(elapsedMs / 1000).toFixed(0)} s: ${rate} a second`,
		'| request | done | refused | p50 ms | p95 ms | p99 ms |',
		'| --- | --- | --- | --- | --- | --- |',
		...lines,
		line('all', told),
		...refusals(told),
	].join('\n');
}

function line(kind: string, told: readonly Told[]): string {
	const count = (outcome: Told['outcome']) => told.filter((one) => one.outcome === outcome).length;
	const sorted = told.map(({ ms }) => ms).toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	const cells = [
		kind,
		count('done'),
		count('refused'),
		...[0.5, 0.95, 0.99].map((share) => Math.round(at(share))),
	];
	return `| ${cells.join(' | ')} |`;
}

/** How often each thing was refused for what. */
function refusals(told: readonly Told[]): string[] {
	const refused = told.filter(({ outcome }) => outcome === 'refused');
	const reasons = Map.groupBy(refused, ({ words }) =>
		words.replace(/agent-\d+|CS-\d+-\d+/g, '…').slice(0, 150),
	);
	return [...reasons]
		.toSorted(([, a], [, b]) => b.length - a.length)
		.map(([reason, all]) => `${all.length} × ${reason}`);
}
