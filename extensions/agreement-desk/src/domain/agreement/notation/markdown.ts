/**
 * Escapes what CommonMark would take for markup, in a text that does not begin a line: a name can neither turn into
 * a link nor lose a sign. An underscore within a word and an ampersand in an address mean nothing and stay.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*[\]<>|~$]/g, String.raw`\$&`)
		.replace(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, String.raw`\_`)
		.replace(/&(?=#?\w+;)/g, String.raw`\&`);
}
