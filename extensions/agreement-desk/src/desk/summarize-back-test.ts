import { attainment, creditOf, type CreditTerms, type Kept } from '../domain/metrics/credits.ts';
import type { BackTestedTimer, Judged } from './back-test.ts';

interface Counts extends Kept {
	readonly open: number;
	/** 0 to 100; null where nothing was due. */
	readonly attainment: number | null;
}

export interface BackTestSummary {
	readonly tickets: number;
	readonly clauses: readonly {
		readonly clause: string;
		readonly metric: string;
		readonly before: Counts;
		readonly after: Counts;
	}[];
	readonly kept: { readonly before: number; readonly after: number; readonly difference: number };
	readonly missed: { readonly before: number; readonly after: number; readonly difference: number };
	readonly credits: {
		readonly months: readonly CreditMonth[];
		readonly before: number | null;
		readonly after: number | null;
		readonly difference: number | null;
	};
	/** What would have gone otherwise, in order of receipt; no more than `changesShown`. */
	readonly changes: readonly Change[];
	readonly changesInAll: number;
}

interface CreditMonth {
	readonly month: string;
	readonly before: { readonly percent: number; readonly amount: number | null };
	readonly after: { readonly percent: number; readonly amount: number | null };
}

interface Change {
	readonly ticket: string;
	readonly number: string | null;
	readonly clause: string;
	readonly metric: string;
	readonly before: string | null;
	readonly after: string | null;
	readonly due_before: string | null;
	readonly due_after: string | null;
}

const changesShown = 200;

type Side = 'before' | 'after';

/** Gathers the pages of a back-test. */
export function createSummary(terms: Readonly<Record<Side, CreditTerms>>) {
	const timers: BackTestedTimer[] = [];
	let tickets = 0;
	return {
		add(page: { readonly tickets: number; readonly timers: readonly BackTestedTimer[] }) {
			tickets += page.tickets;
			timers.push(...page.timers);
		},
		result: (): BackTestSummary => summarize(tickets, timers, terms),
	};
}

function summarize(
	tickets: number,
	timers: readonly BackTestedTimer[],
	terms: Readonly<Record<Side, CreditTerms>>,
): BackTestSummary {
	const clauses = [...groupBy(timers, ({ clause, metric }) => `${clause} ${metric}`).values()]
		.map((group) => ({
			clause: group[0]?.clause ?? '',
			metric: group[0]?.metric ?? '',
			before: countsOf(group, 'before'),
			after: countsOf(group, 'after'),
		}))
		.toSorted((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }));
	const total = (side: Side, what: 'met' | 'missed') =>
		clauses.reduce((sum, clause) => sum + clause[side][what], 0);
	const changed = timers.filter(({ before, after }) => before?.judgement !== after?.judgement);
	return {
		tickets,
		clauses,
		kept: compared(total('before', 'met'), total('after', 'met')),
		missed: compared(total('before', 'missed'), total('after', 'missed')),
		credits: creditsOf(timers, terms),
		changes: changed.slice(0, changesShown).map(changeOf),
		changesInAll: changed.length,
	};
}

function compared(before: number, after: number) {
	return { before, after, difference: after - before };
}

function countsOf(timers: readonly BackTestedTimer[], side: Side): Counts {
	const count = (wanted: string) => timers.filter((timer) => timer[side]?.judgement === wanted).length;
	const kept = { met: count('met'), missed: count('missed') };
	return { ...kept, open: count('open'), attainment: attainment(kept) };
}

function creditsOf(timers: readonly BackTestedTimer[], terms: Readonly<Record<Side, CreditTerms>>) {
	const months = [...groupBy(timers, ({ month }) => month)]
		.map(([month, group]) => ({
			month,
			before: monthCredit(group, 'before', terms.before),
			after: monthCredit(group, 'after', terms.after),
		}))
		.toSorted((a, b) => a.month.localeCompare(b.month));
	const sum = (side: Side) =>
		terms[side].monthlyFee === null
			? null
			: months.reduce((total, month) => total + Math.round((month[side].amount ?? 0) * 100), 0) / 100;
	const [before, after] = [sum('before'), sum('after')];
	const difference =
		before === null || after === null ? null : (Math.round(after * 100) - Math.round(before * 100)) / 100;
	return { months, before, after, difference };
}

function monthCredit(timers: readonly BackTestedTimer[], side: Side, terms: CreditTerms) {
	const counted = timers.flatMap((timer): Judged[] => {
		const judged = timer[side];
		return judged?.credit ? [judged] : [];
	});
	const kept = [...groupBy(counted, ({ commitment }) => commitment).values()].map((group) => ({
		met: group.filter(({ judgement }) => judgement === 'met').length,
		missed: group.filter(({ judgement }) => judgement === 'missed').length,
	}));
	return creditOf(kept, terms);
}

function changeOf({ ticket, number, clause, metric, before, after }: BackTestedTimer): Change {
	return {
		ticket,
		number,
		clause,
		metric,
		before: before?.judgement ?? null,
		after: after?.judgement ?? null,
		due_before: iso(before),
		due_after: iso(after),
	};
}

function iso(judged: Judged | null): string | null {
	return judged?.dueAt === null || judged?.dueAt === undefined ? null : new Date(judged.dueAt).toISOString();
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
