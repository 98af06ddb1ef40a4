import { text, type Language } from '../../localized-text.ts';
import { agreementTitle, articles, clauses } from '../clauses/index.ts';
import type { Article, Clause } from '../clauses/clause.ts';
import { unfilledMark } from '../notation/words.ts';
import { definitionOf, isParameterKey, type AgreementParameters } from '../parameters/index.ts';
import type {
	AgreementDocument,
	WrittenArticle,
	WrittenClause,
	WrittenSection,
	WrittenTerm,
} from './agreement-document.ts';
import { writeClauseText, writeParameter, type Filling } from './clause-text.ts';
import { supplementaryLabels, supplementaryPlaces, type SupplementaryKey } from './supplementary-labels.ts';

/**
 * The agreement with its values filled in: all 45 clauses in our wording, then what was agreed beside the text.
 * The same parameters are read back from it, whatever the language or the format.
 *
 * @param unfilled stands where no value has been agreed; by default a mark that cannot be taken for one
 */
export function writeAgreement({
	parameters,
	language,
	unfilled = unfilledMark[language],
}: {
	readonly parameters: AgreementParameters;
	readonly language: Language;
	readonly unfilled?: string;
}): AgreementDocument {
	const filling = { parameters, language, unfilled };
	return {
		language,
		title: agreementTitle[language],
		articles: articles.map((article) => writeArticle(article, filling)),
		sections: [writeSection('supplementary', filling), writeSection('reading', filling)],
	};
}

function writeArticle({ number, heading }: Article, filling: Filling): WrittenArticle {
	return {
		number,
		heading: heading[filling.language],
		clauses: clauses
			.filter(({ article }) => article === number)
			.map((clause) => writeClause(clause, filling)),
	};
}

function writeClause({ number, heading, template, notInSource }: Clause, filling: Filling): WrittenClause {
	return {
		number,
		level: number.split('.').length - 1,
		heading: notInSource ? null : heading[filling.language],
		text: writeClauseText(template, filling),
	};
}

/** The two parts behind the articles. */
export const sectionWords = {
	supplementary: {
		heading: text('补充约定', 'Supplementary terms'),
		introduction: text(
			'下列事项未载于以上条款，由双方另行约定。',
			'The parties have also agreed the following, which the clauses above do not say.',
		),
	},
	reading: {
		heading: text('解释规则', 'Reading rules'),
		introduction: text(
			'以上条款的用语可作不同理解的，按下列规则解释。',
			'Where the words above can be read in more than one way, they are read as follows.',
		),
	},
} as const;

function writeSection(section: keyof typeof sectionWords, filling: Filling): WrittenSection {
	const { heading, introduction } = sectionWords[section];
	return {
		heading: heading[filling.language],
		introduction: introduction[filling.language],
		terms: supplementaryKeys
			.filter((key) => definitionOf(key).section === section)
			.map((key) => writeTerm(key, filling)),
	};
}

function writeTerm(key: SupplementaryKey, filling: Filling): WrittenTerm {
	const { number, clause } = definitionOf(key);
	return {
		number: termNumber(number),
		key,
		clause: supplementaryPlaces[key]?.[filling.language] ?? clause,
		label: supplementaryLabels[key][filling.language],
		value: writeParameter(key, filling),
	};
}

/** Supplementary terms are numbered as in the register, with a shorter prefix: P-I-08a is S-08a. */
export function termNumber(number: string): string {
	return number.replace(/^P-I-/, 'S-');
}

/** What stands in them, in the order of its numbers. */
export const supplementaryKeys = Object.keys(supplementaryLabels)
	.filter((key): key is SupplementaryKey => isParameterKey(key) && Object.hasOwn(supplementaryLabels, key))
	.sort(
		(one, other) =>
			order(one) - order(other) || definitionOf(one).number.localeCompare(definitionOf(other).number),
	);

/** R4 before R13. */
function order(key: SupplementaryKey): number {
	return Number.parseInt(definitionOf(key).number.replace(/^\D+/, ''), 10);
}
