import type { Span } from '../agreement/reading/text/mapped-text.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { PhraseCategory, Severity } from './lexicon/lexicon-entry.ts';
import type { PersonalDataKind } from './personal-data/candidate.ts';
import type { Owner } from './personal-data/owner.ts';
import type { ToneCode } from './tone/tone-finding.ts';

export type Part = 'subject' | 'body' | 'attachment_name' | 'attachment_text';

/** A part of a draft: which, and of which attachment, counted from 0. */
export interface Place {
	readonly part: Part;
	readonly attachment: number | null;
}

/**
 * What follows from a finding: `refuse` until a supervisor lets it pass with a reason, `confirm` by the author, or
 * `note`, which is in nobody's way.
 */
export type Gate = 'refuse' | 'confirm' | 'note';

export type FindingCategory = PhraseCategory | 'personal_data' | 'tone' | 'mistake' | 'attachment';

export type FindingCode =
	'phrase' | PersonalDataKind | ToneCode | 'unchecked_attachment' | 'partly_checked_attachment';

/** Nothing in it is personal data in the clear, so that it may be stored. */
export interface Finding extends Place {
	readonly code: FindingCode;
	readonly category: FindingCategory;
	readonly severity: Severity;
	readonly gate: Gate;
	readonly clause: string;
	/** In UTF-16 units of that part; none where something is missing. */
	readonly spans: readonly Span[];
	/** The entry of the lexicon, of phrases alone. */
	readonly phrase: string | null;
	/** What to put in place of the first span; null where there is nothing to propose. */
	readonly proposal: string | null;
	/** Of personal data alone. */
	readonly owner: Owner | null;
	/** Whether it is to be looked into as an incident of conduct (2.3.4). */
	readonly incident: boolean;
	/** What is wrong and what to write instead. */
	readonly text: LocalizedText;
}

export type Decision = 'pass' | 'confirm' | 'refuse';

export interface LintReport {
	readonly decision: Decision;
	/** In order of place: subject, body, attachments. */
	readonly findings: readonly Finding[];
	/** How many more there are, of the least severe. */
	readonly left_out: number;
}
