import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import type { LocalizedText } from '../../localized-text.ts';
import type { Severity } from '../lexicon/lexicon-entry.ts';

export type ToneCode =
	| 'no_greeting'
	| 'no_closing'
	| 'exclamations'
	| 'all_caps'
	| 'too_short'
	| 'unanswered_question'
	| 'wrong_name'
	| 'other_ticket'
	| 'placeholder'
	| 'undated_promise';

export interface ToneFinding {
	readonly code: ToneCode;
	/** In the text that was looked at. */
	readonly spans: readonly Span[];
	readonly text: LocalizedText;
}

interface ToneRule {
	readonly category: 'tone' | 'mistake';
	readonly severity: Severity;
	readonly clause: string;
}

/** How much each rule weighs. A slip of tone is only noted; a mistake has to be looked at before it is sent. */
export const toneRules: Readonly<Record<ToneCode, ToneRule>> = {
	no_greeting: { category: 'tone', severity: 'warn', clause: '2.3.1' },
	no_closing: { category: 'tone', severity: 'warn', clause: '2.3.1' },
	exclamations: { category: 'tone', severity: 'warn', clause: '2.3.1' },
	all_caps: { category: 'tone', severity: 'warn', clause: '2.3.1' },
	too_short: { category: 'tone', severity: 'warn', clause: '1.4.1' },
	unanswered_question: { category: 'tone', severity: 'info', clause: '1.4.1' },
	wrong_name: { category: 'mistake', severity: 'warn', clause: '2.3.4' },
	other_ticket: { category: 'mistake', severity: 'warn', clause: '2.3.4' },
	placeholder: { category: 'mistake', severity: 'warn', clause: '1.4.1' },
	undated_promise: { category: 'mistake', severity: 'block', clause: '2.2.2' },
};
