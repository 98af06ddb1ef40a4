import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { Metric } from '../domain/vocabulary.ts';
import { choiceWord } from '../studio/words/choice-word.ts';
import { commonWords } from '../studio/words/common-words.ts';
import { sayOutside } from '../studio/words/say-outside.ts';
import { divisionWords, panelWords, periodWords } from './panel-words.ts';

/** The clauses that make promises with a deadline, and what they promise. */
export const clausesWithPromises: readonly (readonly [clause: string, ...metrics: Metric[]])[] = [
	['1.4.1', 'consultation_answer'],
	['1.4.5', 'complaint_ack', 'complaint_reply', 'complaint_decision'],
	['2.1.1', 'phone_answer'],
	['2.1.2', 'email_first_reply'],
	['2.1.3', 'chat_response'],
	['2.1.4', 'registration'],
	['2.2.1', 'general_progress'],
	['2.2.2', 'complex_escalation', 'complex_eta_notice', 'complex_update_cadence', 'eta_kept'],
	['2.2.3', 'urgent_response'],
	['3.1.1.4', 'suspension_notice'],
	['3.1.2.3', 'privacy_request'],
];

/** A clause with what it promises. One that an agreement added stands for itself. */
export function clauseTitle(clause: string | null | undefined): LocalizedText {
	if (!clause) return panelWords.allClauses;
	const number = commonWords.clause(clause);
	const [, first] = clausesWithPromises.find(([known]) => known === clause) ?? [];
	if (!first) return number;
	const word = choiceWord('metric', first);
	return text(`${number['zh-CN']} ${word['zh-CN']}`, `${number['en-US']} ${word['en-US']}`);
}

const dropdown = (choices: readonly { text: string; value: string }[], allowOther = false) => ({
	interface: 'select-dropdown',
	options: { choices, allowOther, allowNone: allowOther },
});

/** The options of a panel, in the language of the studio; the editor reads them whenever it shows them. */
export const optionFields = {
	clause: () => ({
		field: 'clause',
		name: sayOutside(panelWords.clause),
		type: 'string' as const,
		meta: {
			width: 'half' as const,
			note: sayOutside(panelWords.allClausesNote),
			...dropdown(
				clausesWithPromises.map(([clause]) => ({ text: sayOutside(clauseTitle(clause)), value: clause })),
				true,
			),
		},
	}),
	code: () => ({
		field: 'code',
		name: sayOutside(panelWords.code),
		type: 'string' as const,
		meta: { width: 'half' as const, note: sayOutside(panelWords.codeNote), interface: 'input' },
	}),
	period: () => ({
		field: 'period',
		name: sayOutside(panelWords.period),
		type: 'string' as const,
		schema: { default_value: 'this_month' },
		meta: { width: 'half' as const, ...dropdown(choicesOf(periodWords)) },
	}),
	by: () => ({
		field: 'by',
		name: sayOutside(panelWords.by),
		type: 'string' as const,
		schema: { default_value: 'day' },
		meta: { width: 'half' as const, ...dropdown(choicesOf(divisionWords)) },
	}),
	limit: () => ({
		field: 'limit',
		name: sayOutside(panelWords.limit),
		type: 'integer' as const,
		schema: { default_value: 10 },
		meta: { width: 'half' as const, interface: 'input', options: { min: 1, max: 12 } },
	}),
};

function choicesOf(words: Readonly<Record<string, LocalizedText>>) {
	return Object.entries(words).map(([value, label]) => ({ text: sayOutside(label), value }));
}
