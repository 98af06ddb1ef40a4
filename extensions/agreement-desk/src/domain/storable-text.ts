/**
 * Whether every database gives a text back as it was: some refuse the null character, and half of a character that
 * takes two comes back as something else.
 */
export function isStorable(text: string): boolean {
	return !text.includes('\0') && text.isWellFormed();
}

/** What others say, as every database gives it back. */
export function toStorable(text: string): string {
	return text.replaceAll('\0', '').toWellFormed();
}

/** The same of every text in a value from JSON, names of fields among them, however deep. */
export function isStorableValue(value: unknown): boolean {
	const open: unknown[] = [value];
	while (open.length > 0) {
		const one = open.pop();
		if (typeof one === 'string' && !isStorable(one)) return false;
		if (typeof one !== 'object' || one === null) continue;
		for (const [name, inner] of Object.entries(one)) open.push(name, inner);
	}
	return true;
}
