import { keyOf, valuesIn } from './owner.ts';

/**
 * The one form in which a telephone number or an e-mail address is looked up, whatever way it was written in:
 * `021-5555 0101` and `(021) 5555-0101` have the same. Of several numbers in one field it is that of the first. Null
 * for a field that is empty.
 */
export function contactKey(words: string | null): string | null {
	const [first = ''] = words === null || words.trim() === '' ? [] : valuesIn(words);
	return keyOf(first).slice(0, longestKey) || null;
}

/** As many characters as the column holds. */
const longestKey = 255;
