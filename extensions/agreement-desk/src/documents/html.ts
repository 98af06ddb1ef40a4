/** A piece of a page that needs no more escaping. */
export interface Html {
	readonly html: string;
}

type Part = string | number | null | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Writes HTML; whatever is put into the text is escaped unless it was written by this function itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
	const written = texts.map((text, index) => text + writtenPart(parts[index] ?? null));
	return { html: written.join('') };
}

function writtenPart(part: Part): string {
	if (part === null) return '';
	if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
	return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}

/** Control characters that HTML does not know stand as what they look like in a log. */
export function escaped(text: string): string {
	return text
		.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
		.replaceAll(
			/[^\P{Cc}\n\t]/gu,
			(character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
		);
}
