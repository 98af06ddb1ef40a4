/** One measured figure, as `npm run bench` reports it. */
export interface BenchRow {
	readonly key: string;
	readonly median: number;
	readonly unit: 'ops/s' | 'ms' | 'ratio';
	readonly low: number;
	readonly high: number;
	/** What the figure is to be held against. */
	readonly versus: string;
	readonly conditions: string;
}
