import type { Language, LocalizedText } from '../../../localized-text.ts';
import { readFreeText } from '../../notation/free-text.ts';
import { readingOptions } from '../../notation/reading-options.ts';
import { splitList } from '../../notation/split-list.ts';
import { emptyList, itemSeparator, methodWords, noWord, yesWord } from '../../notation/words.ts';
import { definitionOf, type ParameterKey } from '../../parameters/index.ts';
import { keyOf } from './key-of.ts';
import {
	readClocks,
	readLanguages,
	readMessengers,
	readPeriods,
	readSatisfaction,
	readTargets,
} from './read-compound.ts';

type Reader = (text: string, language: Language) => unknown;

const amount: Reader = (text) => {
	const [number] = /^-?\d+(?:\.\d+)?/.exec(text) ?? [];
	return number === undefined ? undefined : Number(number);
};

const duration: Reader = (text, language) => ({
	value: amount(text, language),
	unit: /工作日|working day/.test(text) ? 'working_days' : 'hours',
});

const freeTexts: Reader = (text, language) =>
	text === emptyList[language] ? [] : splitList(text, [itemSeparator[language]]).map(readFreeText);

const yesOrNo: Reader = (text, language) =>
	text === yesWord[language] ? true : text === noWord[language] ? false : undefined;

const methods: Reader = (text, language) =>
	splitList(text, [itemSeparator[language]]).map((word) => keyOf(methodWords, word, language));

const freeText: Reader = (text) => readFreeText(text);

const readers: Readonly<Partial<Record<ParameterKey, Reader>>> = {
	'channel.chat.im_tool': readMessengers,
	'scope.consultation': freeTexts,
	'scope.technical_support': freeTexts,
	'notification.methods': methods,
	'business_hours.periods': readPeriods,
	'sla.general.progress': duration,
	'sla.complex.escalate': duration,
	'languages.additional': readLanguages,
	'target.csat': readSatisfaction,
	'target.custom[]': readTargets,
	clock_basis: readClocks,
	'sla.consultation.answer': duration,
	'sla.complex.update_interval': duration,
	'complex.criteria': freeTexts,
	'urgent.keywords': freeTexts,
	'csat.schedule': freeTexts,
	'training.required_courses': freeTexts,
	'sla.complaint.decision': duration,
	'sla.complaint.general.reply': duration,
	'sla.complaint.major.reply': duration,
	'sla.complaint.major.decision': duration,
	'sla.complaint.urgent.reply': duration,
	'sla.complaint.urgent.decision': duration,
};

/** The value that these words stand for where we write them; undefined or not valid where they are not ours. */
export function readValue(key: ParameterKey, text: string, language: Language): unknown {
	const reader = readers[key] ?? readerByInput(key);
	return reader(text, language);
}

/** Most parameters are read by what their column holds. */
function readerByInput(key: ParameterKey): Reader {
	const type = definitionOf(key).columns[0]?.input.type;
	if (type === 'amount' || type === 'integer') return amount;
	if (type === 'boolean') return yesOrNo;
	if (type !== 'select') return freeText;
	const options = (
		readingOptions as Readonly<Partial<Record<ParameterKey, Readonly<Record<string, LocalizedText>>>>>
	)[key];
	return (text, language) => (options ? keyOf(options, text, language) : undefined);
}
