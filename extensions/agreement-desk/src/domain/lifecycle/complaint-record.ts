import type {
	AppealRoute,
	ApprovalResult,
	ComplaintImpact,
	ComplaintLevel,
	ComplaintStage,
	Complexity,
	DecisionAnswer,
	ImprovementKind,
	RemedyType,
	ReviewOutcome,
} from '../vocabulary.ts';

/** What is offered to the complainant (GB/T 19012, 7.7). */
export interface ProposedRemedy {
	type: RemedyType;
	description?: string | null;
	/** In the currency of the agreement. */
	amount?: number | null;
	/** Local date. */
	due?: string | null;
	done?: boolean;
	/** The complainant did not want it. */
	declined?: boolean;
}

/** What was found, and where. Files that others could open do not belong here. */
export interface EvidenceItem {
	title: string;
	source?: string | null;
	collected_on?: string | null;
	note?: string | null;
}

export interface Interview {
	person: string;
	held_on?: string | null;
	summary?: string | null;
}

/** What is done so that it does not happen again (8.1). */
export interface Improvement {
	kind: ImprovementKind;
	action: string;
	owner?: string | null;
	due?: string | null;
	done?: boolean;
	/** What a later check found. */
	effectiveness?: string | null;
}

/** The record of a complaint as far as the rules look at it, by the names of its columns. Instants in epoch ms. */
export interface ComplaintRecord {
	readonly stage: ComplaintStage | null;
	readonly respondent: string | null;
	readonly description: string | null;
	readonly product_service: string | null;
	readonly remedy_sought: string | null;
	readonly level: ComplaintLevel | null;
	readonly level_reason: string | null;
	readonly safety_implication: boolean | null;
	readonly complexity: Complexity | null;
	readonly impact: ComplaintImpact | null;
	readonly immediate_action_needed: boolean | null;
	readonly immediate_action: string | null;
	readonly investigator: string | null;
	readonly facts: string | null;
	readonly evidence: readonly EvidenceItem[] | null;
	readonly interviews: readonly Interview[] | null;
	readonly root_cause: string | null;
	readonly remedies: readonly ProposedRemedy[] | null;
	readonly drafted_by: string | null;
	readonly approval: ApprovalResult | null;
	readonly approved_by: string | null;
	readonly decision: string | null;
	readonly decision_reasons: string | null;
	readonly appeal_internal: string | null;
	readonly appeal_external: readonly AppealRoute[] | null;
	readonly decision_communicated_at: number | null;
	readonly answer: DecisionAnswer | null;
	readonly answer_words: string | null;
	readonly review_outcome: ReviewOutcome | null;
	readonly review_findings: string | null;
	readonly reviewed_by: string | null;
	readonly external_body: string | null;
	readonly external_outcome: string | null;
	readonly improvements: readonly Improvement[] | null;
	readonly improvements_waived: string | null;
	readonly satisfaction_asked_at: number | null;
}
