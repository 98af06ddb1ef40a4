/*
 * One character of a reply as the rules of conduct know it: half width, one kind of dash, quote, space and line
 * break, digits of any script as digits. What cannot be seen disappears. Case stays.
 */

const special = new Map<string, string>([
	...each('\u2010\u2011\u2012\u2013\u2015\u2212\ufe63\uff0d\u2043', '-'),
	...each('\u2018\u2019\u201a\u201b\uff07\u02bc\u2032', "'"),
	...each('\u201c\u201d\u201e\u201f\u301d\u301e\uff02', '"'),
	...each('\u0085\u000b\u000c\n', '\n'),
	...each('\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\u2800', ''),
	['\t', ' '],
	// NFKC would make three full stops of it, and a sentence end of an afterthought
	['\u2026', '\u2026'],
]);

const space = /^\p{Zs}$/u;
const lineBreak = /^[\p{Zl}\p{Zp}]$/u;
const invisible = /^[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]$/u;
const numberInCircle = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]$/u;
const digit = /^\p{Nd}$/u;
const mostParts = 4;

const remembered = new Map<string, string>(special);
/** There are many more characters than are ever written. */
const mostRemembered = 20_000;

/** What stands for a character, which may be nothing at all. */
export function foldSign(character: string): string {
	const known = remembered.get(character);
	if (known !== undefined) return known;
	const folded = fold(character);
	if (remembered.size < mostRemembered) remembered.set(character, folded);
	return folded;
}

function fold(character: string): string {
	if (space.test(character)) return ' ';
	if (lineBreak.test(character)) return '\n';
	if (invisible.test(character)) return '';
	// it begins an item of a list more often than it hides a digit
	if (numberInCircle.test(character)) return character;
	const parts = [...character.normalize('NFKC')];
	// some single signs stand for whole sentences
	if (parts.length > mostParts) return character;
	return parts.map((part) => special.get(part) ?? (digit.test(part) ? digitOf(part) : part)).join('');
}

/** Unicode keeps the ten digits of a script in a row, the zero first. */
function digitOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value += 1;
	return code < 0x80 ? character : String(value);
}

function each(from: string, to: string): [string, string][] {
	return [...from].map((character) => [character, to]);
}
