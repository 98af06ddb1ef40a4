import { findClause } from '../agreement/clauses/index.ts';
import type { Commitment } from '../agreement/commitment.ts';
import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { notOneOf, type Fields } from './fields.ts';
import { metrics } from '../words.ts';

/**
 * The commitments that a request asks about, by clause, by key or by metric; all of them when it names none. A clause
 * stands for those below it as well, and may name a branch: 2.1.2a.
 *
 * @throws SimulationProblem for a name that is not known, or under which nothing is agreed.
 */
export function selectedCommitments(
	request: Fields,
	commitments: readonly Commitment[],
): readonly Commitment[] {
	const clauses = namesIn(request, 'clause');
	const keys = namesIn(request, 'commitment');
	const wanted = namesIn(request, 'metric');
	for (const clause of clauses) checkClause(request, clause, commitments);
	for (const key of keys) checkKey(request, key, commitments);
	for (const metric of wanted) checkMetric(request, metric, commitments);
	const found = commitments.filter(
		(one) =>
			(clauses.length === 0 || clauses.some((clause) => isUnder(one, clause))) &&
			(keys.length === 0 || keys.some((key) => key === one.key || key === one.slot)) &&
			(wanted.length === 0 || wanted.includes(one.metric)),
	);
	if (found.length > 0) return found;
	throw request.refuse(
		clauses.length > 0 ? 'clause' : 'metric',
		text('所选条款、承诺与指标没有交集', 'has nothing in common with the other selection'),
	);
}

function namesIn(request: Fields, name: string): readonly string[] {
	const given = request.value(name);
	if (given === null) return [];
	const names: readonly unknown[] = Array.isArray(given) ? given : [given];
	return names.map((one) => {
		if (typeof one === 'string' && one.trim() !== '') return one.trim();
		throw request.refuse(
			name,
			text(
				`必须是文字或文字的列表（当前为 ${shown(given)}）`,
				`must be a text or a list of texts; it is ${shown(given)}`,
			),
		);
	});
}

function isUnder({ clause, branch, key }: Commitment, outer: string): boolean {
	return clause === outer || clause.startsWith(`${outer}.`) || (branch !== null && key === outer);
}

function checkClause(request: Fields, clause: string, commitments: readonly Commitment[]): void {
	if (commitments.some((one) => isUnder(one, clause))) return;
	const isArticle = ['1', '2', '3'].includes(clause);
	throw request.refuse(
		'clause',
		findClause(clause) || isArticle
			? text(`第 ${clause} 条没有约定时限`, `no deadline is agreed under clause ${clause}`)
			: text(`没有条款 ${shown(clause)}`, `there is no clause ${shown(clause)}`),
	);
}

function checkKey(request: Fields, key: string, commitments: readonly Commitment[]): void {
	if (commitments.some((one) => one.key === key || one.slot === key)) return;
	throw request.refuse(
		'commitment',
		notOneOf(
			key,
			commitments.map((one) => one.key),
		),
	);
}

function checkMetric(request: Fields, metric: string, commitments: readonly Commitment[]): void {
	const name = metrics.find((one) => one === metric);
	if (name === undefined) throw request.refuse('metric', notOneOf(metric, metrics));
	if (commitments.some((one) => one.metric === name)) return;
	throw request.refuse('metric', text(`没有约定 ${name} 的时限`, `no deadline is agreed for ${name}`));
}
