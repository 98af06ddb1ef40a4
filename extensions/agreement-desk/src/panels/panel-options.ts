import { timedClauses } from '../domain/agreement/clauses/timed-clauses.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { choiceWord } from '../studio/words/choice-word.ts';
import { commonWords } from '../studio/words/common-words.ts';
import { sayOutside } from '../studio/words/say-outside.ts';
import { divisionWords, panelWords, periodWords } from './panel-words.ts';

/** A clause with what it promises. One that an agreement added stands for itself. */
export function clauseTitle(clause: string | null | undefined): LocalizedText {
	if (!clause) return panelWords.allClauses;
	const number = commonWords.clause(clause);
	const first = timedClauses.find(({ number: known }) => known === clause)?.metrics[0];
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
				timedClauses.map(({ number }) => ({ text: sayOutside(clauseTitle(number)), value: number })),
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
