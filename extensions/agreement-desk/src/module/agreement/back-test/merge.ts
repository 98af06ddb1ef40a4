import type { BackTestResult } from '../../../desk/run-back-test.ts';

type ClauseResult = BackTestResult['clauses'][number];
type Counts = ClauseResult['before'];

/** How many changed obligations a screen shows. */
const changesShown = 200;

/** The back-test of a whole period from those of its slices. Null of none. */
export function mergeResults(slices: readonly BackTestResult[]): BackTestResult | null {
	const [first] = slices;
	const last = slices.at(-1);
	if (!first || !last) return null;
	const total = (read: (slice: BackTestResult) => number) =>
		slices.reduce((sum, slice) => sum + read(slice), 0);
	const compared = (what: 'kept' | 'missed') => {
		const before = total((slice) => slice[what].before);
		const after = total((slice) => slice[what].after);
		return { before, after, difference: after - before };
	};
	return {
		agreement: first.agreement,
		from: first.from,
		to: last.to,
		tickets: total(({ tickets }) => tickets),
		clauses: mergeClauses(slices.flatMap(({ clauses }) => clauses)),
		kept: compared('kept'),
		missed: compared('missed'),
		credits: mergeCredits(slices.map(({ credits }) => credits)),
		changes: slices.flatMap(({ changes }) => changes).slice(0, changesShown),
		changesInAll: total(({ changesInAll }) => changesInAll),
	};
}

function mergeClauses(clauses: readonly ClauseResult[]): readonly ClauseResult[] {
	const groups = Map.groupBy(clauses, ({ clause, metric }) => `${clause} ${metric}`);
	return [...groups.values()]
		.flatMap((group) => {
			const [first] = group;
			if (!first) return [];
			const { clause, metric } = first;
			return [
				{
					...{ clause, metric },
					before: sumOf(group.map(({ before }) => before)),
					after: sumOf(group.map(({ after }) => after)),
				},
			];
		})
		.toSorted((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }));
}

function sumOf(counts: readonly Counts[]): Counts {
	const sum = (member: 'met' | 'missed' | 'open') => counts.reduce((total, one) => total + one[member], 0);
	const [met, missed] = [sum('met'), sum('missed')];
	return {
		met,
		missed,
		open: sum('open'),
		attainment: met + missed === 0 ? null : (met * 100) / (met + missed),
	};
}

function mergeCredits(credits: readonly BackTestResult['credits'][]): BackTestResult['credits'] {
	const sum = (side: 'before' | 'after') =>
		credits.reduce<number | null>(
			(total, { [side]: amount }) =>
				total === null || amount === null ? null : Math.round((total + amount) * 100) / 100,
			0,
		);
	const [before, after] = [sum('before'), sum('after')];
	const difference = before === null || after === null ? null : Math.round((after - before) * 100) / 100;
	return { months: credits.flatMap(({ months }) => months), before, after, difference };
}
