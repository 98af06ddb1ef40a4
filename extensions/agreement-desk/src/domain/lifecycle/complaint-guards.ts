import { text } from '../localized-text.ts';
import type { ComplaintStage } from '../vocabulary.ts';
import { closingProblems } from './complaint-closing.ts';
import { isBelow, proposedLevel } from './complaint-level.ts';
import { missing, missingIn, type ComplaintProblem, type GuardContext } from './complaint-problem.ts';
import type { ComplaintRecord } from './complaint-record.ts';
import { approvalProblems, decisionProblems } from './decision-guards.ts';

type Guard = (record: ComplaintRecord, context: GuardContext) => ComplaintProblem[];

const receipt: readonly (keyof ComplaintRecord)[] = ['description', 'product_service', 'remedy_sought'];

const assessment: readonly (keyof ComplaintRecord)[] = [
	'safety_implication',
	'complexity',
	'impact',
	'immediate_action_needed',
];

/** What has to be there before a complaint enters a stage, whoever moves it. */
const guards: Readonly<Record<ComplaintStage, Guard>> = {
	received: () => [],
	acknowledged: () => [],
	assessed: (record) => [...missingIn(record, [...receipt, ...assessment]), ...levelProblems(record)],
	investigating: (record) => [...missingIn(record, ['level', 'investigator']), ...immediateAction(record)],
	response_drafted: (record) => [
		...missingIn(record, ['facts']),
		...depthProblems(record),
		...reviewedBefore(record),
	],
	decision_communicated: (record, context) => [
		...decisionProblems(record),
		...approvalProblems(record, context.approvalLimit),
	],
	accepted: (record) => answeredWith(record, 'accepted'),
	disputed: (record) => [...answeredWith(record, 'disputed'), ...missingIn(record, ['answer_words'])],
	external: (record) => missingIn(record, ['external_body']),
	closed: closingProblems,
	withdrawn: () => [],
};

/** Everything that keeps a complaint from entering a stage, at once (1.4.5). Pure: the record as it would be. */
export function complaintProblems(
	to: ComplaintStage,
	record: ComplaintRecord,
	context: GuardContext,
): readonly ComplaintProblem[] {
	return guards[to](record, context);
}

/** The stages before the decision whose conditions go on holding in this one, itself among them. */
const kept: Readonly<Partial<Record<ComplaintStage, readonly ComplaintStage[]>>> = {
	assessed: ['assessed'],
	investigating: ['assessed', 'investigating'],
	response_drafted: ['assessed', 'investigating', 'response_drafted'],
};

/**
 * What a change would take away of that which let the complaint into its stage (1.4.5). What was missing before, in a
 * record of an older release, is in nobody's way.
 */
export function takenAway(
	stage: ComplaintStage,
	{ before, after }: { readonly before: ComplaintRecord; readonly after: ComplaintRecord },
	context: GuardContext,
): readonly ComplaintProblem[] {
	const problemsOf = (record: ComplaintRecord) =>
		(kept[stage] ?? []).flatMap((one) => complaintProblems(one, { ...record, stage }, context));
	const known = new Set(problemsOf(before).map(({ field }) => field));
	return problemsOf(after).filter(({ field }) => !known.has(field));
}

function levelProblems(record: ComplaintRecord): ComplaintProblem[] {
	const proposed = proposedLevel(record);
	const { level, level_reason } = record;
	if (level === null) {
		if (proposed === null) return [{ field: 'level', text: missing }];
		return [
			{
				field: 'level',
				text: text(
					`尚未确定；评估建议为 ${proposed}`,
					`has not been decided; the assessment proposes ${proposed}`,
				),
			},
		];
	}
	if (proposed === null || !isBelow(level, proposed) || level_reason?.trim()) return [];
	return [
		{
			field: 'level_reason',
			text: text(
				`低于评估建议（${proposed}），请写明理由`,
				`say why the level is below what the assessment proposes (${proposed})`,
			),
		},
	];
}

/** What cannot wait is done before anything is looked into. */
function immediateAction(record: ComplaintRecord): ComplaintProblem[] {
	return record.immediate_action_needed ? missingIn(record, ['immediate_action']) : [];
}

/** The depth of an investigation follows what is at stake (GB/T 19012, 7.6). */
function depthProblems({ level, evidence, interviews }: ComplaintRecord): ComplaintProblem[] {
	if (level === 'general' || evidence?.length || interviews?.length) return [];
	return [
		{
			field: 'evidence',
			text: text(
				'重大或紧急投诉须有证据或访谈记录',
				'a major or urgent complaint needs evidence, or an interview',
			),
		},
	];
}

/** A decision that was communicated is only taken up again because a review changed it. */
function reviewedBefore(record: ComplaintRecord): ComplaintProblem[] {
	const { stage, review_outcome, external_outcome } = record;
	if (stage === 'external' && external_outcome?.trim()) return [];
	if ((stage !== 'disputed' && stage !== 'external') || review_outcome === 'changed') return [];
	return [
		{
			field: 'review_outcome',
			text: text('须先经内部复核决定变更处理', 'the internal review has to change the decision first'),
		},
	];
}

function answeredWith({ answer }: ComplaintRecord, wanted: 'accepted' | 'disputed'): ComplaintProblem[] {
	if (answer === wanted) return [];
	return [
		{
			field: 'answer',
			text: text(`须记录客户的答复（${wanted}）`, `record the complainant's answer first (${wanted})`),
		},
	];
}
