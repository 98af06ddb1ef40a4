import { isDecided } from '../domain/lifecycle/complaint-stages.ts';
import type { ComplaintStage, DecisionAnswer } from '../domain/vocabulary.ts';
import type { ComplaintRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';

/** Who changes a complaint, and when (epoch ms). */
export interface ComplaintAct {
	readonly user: string | null;
	readonly now: number;
}

/** Rewriting any of these is drafting the decision anew. */
const drafted = [
	'root_cause',
	'remedies',
	'decision',
	'decision_reasons',
	'appeal_internal',
	'appeal_external',
] as const;

/**
 * The columns that the engine adds to a change of these complaints: who did what, and when. One payload goes to all of
 * them, so nothing here differs from row to row.
 */
export function complaintColumns(
	payload: Payload,
	rows: readonly ComplaintRow[],
	act: ComplaintAct,
): Partial<ComplaintRow> {
	const stage = stageAfter(payload, rows);
	return {
		...(stage === null ? {} : { stage, ...entering(stage, act) }),
		...draftColumns(payload, rows, stage, act),
		...approvalColumns(payload, act),
		...(payload['answer'] === undefined ? {} : { answered_at: payload['answer'] === null ? null : act.now }),
		...(payload['review_outcome'] === undefined ? {} : reviewColumns(payload, act)),
		stale_since: act.now,
	};
}

/** The stage that a change leads to, where all are moved; the answer to a decision brings its own. */
function stageAfter(payload: Payload, rows: readonly ComplaintRow[]): ComplaintStage | null {
	const given = payload['stage'];
	const wanted = given ?? stageOfAnswer(payload['answer'], rows);
	if (wanted === null || wanted === undefined) return null;
	const to = wanted as ComplaintStage;
	return rows.every(({ stage }) => stage === to) ? null : to;
}

function stageOfAnswer(answer: unknown, rows: readonly ComplaintRow[]): ComplaintStage | null {
	const stage = stagesOfAnswers[answer as DecisionAnswer] ?? null;
	const known = rows.every((row) => isDecided(row.stage ?? 'received') && row.stage !== 'closed');
	return known ? stage : null;
}

const stagesOfAnswers: Readonly<Partial<Record<DecisionAnswer, ComplaintStage>>> = {
	accepted: 'accepted',
	disputed: 'disputed',
};

/** What is noted when a complaint enters a stage by hand. */
function entering(stage: ComplaintStage, { user, now }: ComplaintAct): Partial<ComplaintRow> {
	switch (stage) {
		case 'assessed':
			return { assessed_by: user, assessed_at: now };
		case 'investigating':
			return { investigation_started_at: now, investigation_finished_at: null };
		case 'response_drafted':
			return { drafted_by: user, drafted_at: now, investigation_finished_at: now };
		case 'accepted':
			return { accepted_at: now };
		case 'disputed':
			return { disputed_at: now };
		case 'external':
			return { external_at: now };
		case 'closed':
			return { closed_at: now };
		case 'received':
		case 'acknowledged':
		case 'decision_communicated':
		case 'withdrawn':
			return {};
	}
}

/** Whoever writes the decision is its author, and an approval of what stood there before is none of this. */
function draftColumns(
	payload: Payload,
	rows: readonly ComplaintRow[],
	stage: ComplaintStage | null,
	{ user }: ComplaintAct,
): Partial<ComplaintRow> {
	const rewrites = drafted.some((name) => payload[name] !== undefined);
	const open = rows.every((row) => !isDecided(row.stage ?? 'received')) || stage === 'response_drafted';
	if (!open || (!rewrites && stage !== 'response_drafted')) return {};
	return { drafted_by: user, approval: null, approved_by: null, approved_at: null };
}

function approvalColumns(payload: Payload, { user, now }: ComplaintAct): Partial<ComplaintRow> {
	const { approval } = payload as { approval?: ComplaintRow['approval'] };
	if (approval === undefined) return {};
	if (approval === null) return { approval, approved_by: null, approved_at: null };
	return { approval, approved_by: user, approved_at: now };
}

function reviewColumns(payload: Payload, { user, now }: ComplaintAct): Partial<ComplaintRow> {
	if (payload['review_outcome'] === null) return { reviewed_by: null, reviewed_at: null };
	return { reviewed_by: user, reviewed_at: now };
}

/** Whether what is offered to the complainant is another thing than before, apart from whether it is done. */
export function offersDiffer(before: ComplaintRow['remedies'], after: ComplaintRow['remedies']): boolean {
	const offered = (remedies: ComplaintRow['remedies']) =>
		JSON.stringify(
			(remedies ?? []).map(({ type, description, amount }) => [type, description ?? '', amount ?? 0]),
		);
	return offered(before) !== offered(after);
}
