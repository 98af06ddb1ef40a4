import type { AgreementReading } from './agreement-reading.ts';
import type { Candidate } from './candidate.ts';
import { decide, type Claim } from './decide.ts';
import { readAmounts } from './readers/amounts.ts';
import { citedClause, withoutConsequence } from './readers/amendments.ts';
import { readBusinessHours } from './readers/business-hours.ts';
import { readCalendar } from './readers/calendar.ts';
import { readChannels } from './readers/channels.ts';
import { readCustomTargets } from './readers/custom-targets.ts';
import { readLanguages } from './readers/languages.ts';
import { readNotification } from './readers/notification.ts';
import { readParties } from './readers/parties.ts';
import { readRatios } from './readers/ratios.ts';
import type { ReadContext } from './readers/read-context.ts';
import { readScope } from './readers/scope.ts';
import { readUpdateInterval } from './readers/update-interval.ts';
import { readOwnForm } from './own-form/read-own-form.ts';
import { splitSentences, wholeClauses, type Sentence } from './structure/clauses.ts';
import { phrasesOf } from './structure/phrases.ts';
import { openBox } from './text/fold-character.ts';
import { foldText } from './text/fold-text.ts';
import { joinLines } from './text/join-lines.ts';
import { sourceOf, type Span } from './text/mapped-text.ts';
import { blankUnticked } from './text/unticked.ts';
import { wordsOf } from './text/words-of.ts';
import { isBlank } from './values/blanks.ts';

/**
 * Reads the parameters out of a filled agreement: plain text or Markdown, Chinese or English, in the wording of
 * the standard text or any other. Amounts come in the units of their parameters (minutes, hours, days); a clock is
 * named only where the text names it. Nothing is guessed: what the text says in two ways is `ambiguous`.
 *
 * Never throws, whatever it is given.
 */
export function readAgreement(text: string): AgreementReading {
	const own = readOwnForm(text);
	const joined = joinLines(foldText(blankUnticked(own.rest)));
	const context: ReadContext = { source: text, joined };
	const sentences = splitSentences(joined).map(citedClause).map(withoutConsequence);
	const isBlankAt = blankFinder(context);
	const candidates = candidatesOf(sentences, context).filter(({ span }) => !isBlankAt(span));
	const claims = withoutAsides(candidates).map(({ span, confidence, aside: _, ...candidate }) => ({
		...candidate,
		confidence: isBesideOpenBox(joined.text, span) ? confidence * 0.5 : confidence,
		text: sourceOf(joined, text, span),
	}));
	return decide([...own.claims, ...(claims satisfies Claim[])]);
}

/** What was read from the words that a blank came with, such as 【约定通知方式，如邮件、短信】, was never agreed. */
function blankFinder({ joined, source }: ReadContext): (span: Span) => boolean {
	const blanks = joined.fills.filter(
		({ from, to }) => to > from && isBlank(wordsOf(joined, source, { from, to })),
	);
	return (span) => blanks.some(({ from, to }) => from < span.to && span.from < to);
}

/** What is said in passing counts only where the text says nothing else of it. */
function withoutAsides(candidates: readonly Candidate[]): Candidate[] {
	const said = new Set(candidates.filter(({ aside }) => aside !== true).map(({ key }) => key));
	return candidates.filter(({ key, aside }) => aside !== true || !said.has(key));
}

/** Where boxes are ticked and others are not, a person has to look which belongs to what. */
function isBesideOpenBox(text: string, { from, to }: Span): boolean {
	const start = Math.max(text.lastIndexOf('\n', from), from - longestRow);
	const end = text.indexOf('\n', to);
	return text.slice(start + 1, Math.min(end < 0 ? text.length : end, to + longestRow)).includes(openBox);
}

const longestRow = 500;

function candidatesOf(sentences: readonly Sentence[], context: ReadContext): Candidate[] {
	const { text, joints } = context.joined;
	const readers: readonly ((sentence: Sentence) => Candidate[])[] = [
		(sentence) => readAmounts(sentence, phrasesOf(sentence, joints)),
		(sentence) => readRatios(sentence, phrasesOf(sentence, joints)),
		readUpdateInterval,
		readCalendar,
		(sentence) => readChannels(sentence, context),
	];
	const clauses = wholeClauses(sentences, text);
	return [
		...readParties(clauses, context),
		...readBusinessHours(sentences),
		...readLanguages(sentences),
		...readCustomTargets(sentences, context),
		...readers.flatMap((read) => readAll(sentences, read)),
		...readAll(clauses, (clause) => [...readScope(clause, context), ...readNotification(clause)]),
	];
}

/** Where a text says so much of one kind it says it in several ways, and more of it decides nothing. */
const mostCandidates = 300;

function readAll(sentences: readonly Sentence[], read: (sentence: Sentence) => Candidate[]): Candidate[] {
	const candidates: Candidate[] = [];
	for (const sentence of sentences) {
		candidates.push(...read(sentence));
		if (candidates.length >= mostCandidates) break;
	}
	return candidates;
}
