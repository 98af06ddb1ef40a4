import type { CustomTarget } from '../agreement/parameters/article-2-quality.ts';

/** Whether a figure is what a target of the parties' own asks for. */
export function compares(value: number, comparator: CustomTarget['comparator'], target: number): boolean {
	switch (comparator) {
		case 'gte':
			return value >= target;
		case 'lte':
			return value <= target;
		case 'gt':
			return value > target;
		case 'lt':
			return value < target;
		case 'eq':
			return value === target;
	}
}
