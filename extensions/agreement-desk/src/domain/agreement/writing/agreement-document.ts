import type { Language } from '../../localized-text.ts';
import type { ParameterKey } from '../parameters/index.ts';

/** A filled agreement as a small structure, which the writers of each format turn into lines. */
export interface AgreementDocument {
	readonly language: Language;
	readonly title: string;
	readonly articles: readonly WrittenArticle[];
	/** What is agreed beside the text, and how its words are read. */
	readonly sections: readonly WrittenSection[];
}

export interface WrittenArticle {
	readonly number: string;
	readonly heading: string;
	readonly clauses: readonly WrittenClause[];
}

export interface WrittenClause {
	readonly number: string;
	/** 1 for 1.1, 2 for 1.3.1, 3 for 3.1.1.1. */
	readonly level: number;
	/** Null for the number that has no text in the source. */
	readonly heading: string | null;
	readonly text: string;
}

export interface WrittenSection {
	readonly heading: string;
	readonly introduction: string;
	readonly terms: readonly WrittenTerm[];
}

export interface WrittenTerm {
	/** S-01 for what is agreed beside the text, R4 for a rule of reading. */
	readonly number: string;
	readonly key: ParameterKey;
	/** The clause, or clauses, that it belongs to. */
	readonly clause: string;
	readonly label: string;
	readonly value: string;
}
