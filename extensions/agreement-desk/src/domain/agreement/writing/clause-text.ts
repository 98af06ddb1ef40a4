import { text, type Language, type LocalizedText } from '../../localized-text.ts';
import { chooseParts, parseTemplate } from '../clauses/template.ts';
import type { AgreementParameters, ParameterKey } from '../parameters/index.ts';
import { writeValue } from './values.ts';

export interface Filling {
	readonly parameters: AgreementParameters;
	readonly language: Language;
	/** What stands in the place of a value that has not been agreed. */
	readonly unfilled: string;
}

/** Within a sentence a yes or no would say nothing. */
const inSentence: Readonly<Partial<Record<ParameterKey, Readonly<Record<'yes' | 'no', LocalizedText>>>>> = {
	'calendar.exclude_statutory_holidays': {
		yes: text('法定节假日除外', 'public holidays excluded'),
		no: text('含法定节假日', 'public holidays included'),
	},
	'calendar.include_makeup_workdays': {
		yes: text('调休补班日照常', 'make-up working days included'),
		no: text('调休补班日不计', 'make-up working days excluded'),
	},
};

/** The template of a clause with every value in its place. */
export function writeClauseText(template: LocalizedText, filling: Filling): string {
	const isFilled = (key: ParameterKey) => filling.parameters[key] !== undefined;
	return chooseParts(parseTemplate(template[filling.language]), isFilled)
		.map((part) => (part.type === 'text' ? part.text : writeSlot(part.key, filling)))
		.join('');
}

/** A value as it stands within a sentence, or the mark of one that has not been agreed. */
export function writeSlot(key: ParameterKey, filling: Filling): string {
	const words = inSentence[key];
	const value = filling.parameters[key];
	if (words && typeof value === 'boolean') return words[value ? 'yes' : 'no'][filling.language];
	return writeParameter(key, filling);
}

/** The value of a parameter in words, or the mark of one that has not been agreed. */
export function writeParameter<K extends ParameterKey>(key: K, filling: Filling): string {
	const value = filling.parameters[key];
	return value === undefined ? filling.unfilled : writeValue(key, value, filling.language);
}
