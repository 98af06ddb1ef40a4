import { articles, clauses } from '../../domain/agreement/clauses/index.ts';
import type { Clause, ClauseClass, ClauseForce } from '../../domain/agreement/clauses/clause.ts';
import type { AgreementParameters, ParameterKey } from '../../domain/agreement/parameters/index.ts';
import { definitionOf } from '../../domain/agreement/parameters/index.ts';
import { clauseParts, type ClausePart } from '../../domain/agreement/writing/clause-parts.ts';
import {
	supplementaryLabels,
	supplementaryPlaces,
	type SupplementaryKey,
} from '../../domain/agreement/writing/supplementary-labels.ts';
import {
	sectionWords,
	supplementaryKeys,
	termNumber,
} from '../../domain/agreement/writing/write-agreement.ts';
import { text, type Language, type LocalizedText } from '../../domain/localized-text.ts';

type Sentence = Readonly<Record<Language, readonly ClausePart[]>>;

export interface PageClause {
	readonly number: string;
	/** 1 for 1.1, 2 for 1.3.1, 3 for 3.1.1.1. */
	readonly level: number;
	readonly heading: LocalizedText;
	readonly notInSource: boolean;
	readonly classes: readonly ClauseClass[];
	readonly force: ClauseForce;
	/** As it reads with the values that have been agreed. */
	readonly reading: Sentence;
	/** With a place for every value that may be agreed. */
	readonly editing: Sentence;
	readonly guards: readonly LocalizedText[];
	readonly evidence: readonly LocalizedText[];
	/** How one sees whether it is kept, in a sentence that holds for every agreement. */
	readonly measured: LocalizedText;
	/** What it depends on that has no place in the sentence. */
	readonly beside: readonly ParameterKey[];
}

export interface PageArticle {
	readonly number: string;
	readonly heading: LocalizedText;
	readonly clauses: readonly PageClause[];
}

export interface PageTerm {
	readonly key: ParameterKey;
	/** S-01 or R4. */
	readonly number: string;
	readonly label: LocalizedText;
	/** The clauses it belongs to, as they are written. */
	readonly place: LocalizedText;
}

export interface PageSection {
	readonly id: 'supplementary' | 'reading';
	readonly heading: LocalizedText;
	readonly introduction: LocalizedText;
	readonly terms: readonly PageTerm[];
}

/** The articles with their clauses, and what a screen tells of each. */
export function pageArticles(parameters: AgreementParameters): readonly PageArticle[] {
	return articles.map(({ number, heading }) => ({
		number,
		heading,
		clauses: clauses
			.filter(({ article }) => article === number)
			.map((clause) => pageClause(clause, parameters)),
	}));
}

function pageClause(clause: Clause, parameters: AgreementParameters): PageClause {
	const { number, heading, template, notInSource, classes, force, guards, evidence, measured } = clause;
	const sentence = (isFilled: (key: ParameterKey) => boolean): Sentence => ({
		'zh-CN': clauseParts(template, 'zh-CN', isFilled),
		'en-US': clauseParts(template, 'en-US', isFilled),
	});
	const editing = sentence(() => true);
	const inside = new Set(editing['zh-CN'].flatMap((part) => (typeof part === 'string' ? [] : [part.slot])));
	return {
		number,
		level: number.split('.').length - 1,
		heading,
		notInSource,
		classes,
		force,
		reading: sentence((key) => parameters[key] !== undefined),
		editing,
		guards: guards.map((guard) => guard.text),
		evidence: evidence.map((one) => one.text),
		measured,
		beside: clause.parameters.filter((key) => !inside.has(key)),
	};
}

/** What is agreed beside the text, and how the text is read. */
export function pageSections(): readonly PageSection[] {
	return (['supplementary', 'reading'] as const).map((id) => ({
		id,
		...sectionWords[id],
		terms: supplementaryKeys.filter((key) => definitionOf(key).section === id).map(pageTerm),
	}));
}

function pageTerm(key: SupplementaryKey): PageTerm {
	const { number, clause } = definitionOf(key);
	return {
		key,
		number: termNumber(number),
		label: supplementaryLabels[key],
		place: supplementaryPlaces[key] ?? text(clause, clause),
	};
}
