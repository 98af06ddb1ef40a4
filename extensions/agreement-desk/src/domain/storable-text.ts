/**
 * Whether every database gives a text back as it was: some refuse the null character, and half of a character that
 * takes two comes back as something else.
 */
export function isStorable(text: string): boolean {
	return !text.includes('\0') && text.isWellFormed();
}
