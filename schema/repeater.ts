import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { ChoiceSet } from './choices.ts';

/** One input of a repeater row. */
export type RepeaterColumn =
	| {
			readonly type: 'integer' | 'amount' | 'string' | 'text' | 'boolean' | 'date' | 'instant' | 'tags';
			readonly label: LocalizedText;
	  }
	| { readonly type: 'select' | 'multi-select'; readonly label: LocalizedText; readonly choices: ChoiceSet };

/** How a list of small records is edited in the studio. */
export interface Repeater {
	readonly template: string;
	readonly addLabel: LocalizedText;
	readonly columns: Readonly<Record<string, RepeaterColumn>>;
}
