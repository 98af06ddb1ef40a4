/** More than a sentence of an agreement has of anything. */
export const mostInSentence = 40;

/** The first matches of a global pattern, so that no sentence, however long, costs more than a sentence should. */
export function firstMatches(text: string, pattern: RegExp, most = mostInSentence): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	for (const match of text.matchAll(pattern)) {
		if (matches.push(match) >= most) break;
	}
	return matches;
}
