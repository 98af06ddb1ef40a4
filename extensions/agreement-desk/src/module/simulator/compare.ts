import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { ShownTimer } from '../../domain/simulation/show-timers.ts';
import { formatPlainDuration } from '../../domain/wording/format-duration.ts';

/** One promise under one version, or under two. */
export interface Pair {
	readonly key: string;
	readonly first: ShownTimer | null;
	readonly second: ShownTimer | null;
}

/** Puts the timers of two answers side by side: the same promise, the same branch or the other one, the same round. */
export function pairTimers(first: readonly ShownTimer[], second: readonly ShownTimer[]): Pair[] {
	const left = new Map(second.map((timer) => [keyOf(timer), timer]));
	const pairs = first.map((timer): Pair => {
		const key = keyOf(timer);
		const other = left.get(key) ?? null;
		left.delete(key);
		return { key, first: timer, second: other };
	});
	return [...pairs, ...[...left].map(([key, timer]) => ({ key, first: null, second: timer }))];
}

/** A promise of the agreement by clause and metric; one that was added, by its own key. */
function keyOf({ clause, metric, commitment, branch, cycle }: ShownTimer): string {
	const isOwn = !commitment.startsWith(clause);
	return [isOwn || branch === null ? commitment : clause, metric, cycle].join('#');
}

/** By how much the second is earlier or later than the first, on the clock on the wall. */
export function sayDifference({ first, second }: Pair): LocalizedText {
	if (!first) return text('仅后者有此承诺', 'Promised by the second only');
	if (!second) return text('仅前者有此承诺', 'Promised by the first only');
	if (first.due_at === null || second.due_at === null) {
		return first.due_at === second.due_at
			? text('均暂无到期时间', 'Neither has a due time yet')
			: text('其一暂无到期时间', 'One has no due time yet');
	}
	const ms = Date.parse(second.due_at) - Date.parse(first.due_at);
	if (ms === 0) return text('到期时间相同', 'Due at the same time');
	const chinese = formatPlainDuration(Math.abs(ms), 'zh-CN');
	const english = formatPlainDuration(Math.abs(ms), 'en-US');
	return ms < 0 ? text(`早 ${chinese}`, `${english} earlier`) : text(`晚 ${chinese}`, `${english} later`);
}
