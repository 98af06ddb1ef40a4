import {
	splitSentences,
	wholeClauses,
	type Sentence,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';
import { foldText } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/fold-text.ts';
import { joinLines } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/text/join-lines.ts';

/** The sentences of a text, as readers are given them. */
export function sentencesOf(text: string): readonly Sentence[] {
	return splitSentences(joinLines(foldText(text)));
}

/** The only sentence of a text. */
export function sentenceOf(text: string): Sentence {
	const [sentence, ...more] = sentencesOf(text);
	if (!sentence || more.length > 0) throw new Error(`One sentence was expected in ${text}`);
	return sentence;
}

/** The only clause of a text, as a sentence. */
export function clauseOf(text: string): Sentence {
	const joined = joinLines(foldText(text));
	const [clause, ...more] = wholeClauses(splitSentences(joined), joined.text);
	if (!clause || more.length > 0) throw new Error(`One clause was expected in ${text}`);
	return clause;
}
