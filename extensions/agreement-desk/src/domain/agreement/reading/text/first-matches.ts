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

/** The first of a list that are so. */
export function firstOf<T>(list: readonly T[], isSo: (one: T) => boolean, most: number): T[] {
	const found: T[] = [];
	for (const one of list) {
		if (isSo(one) && found.push(one) >= most) break;
	}
	return found;
}
