import type { Span } from '../text/mapped-text.ts';

export interface NumberedPlace extends Span {
	/** With full stops between the parts, whatever was written. */
	readonly number: string;
}

const part = String.raw`[1-9]\d?`;
const dotted = String.raw`${part}(?: ?[.\u00b7-] ?${part}){1,3}`;
const spoken = String.raw`[一二三四](?:[.\u00b7][一二三四五六七八九]){1,3}`;
/** What an amount goes on with, and a clause number does not. */
const amount = String.raw`(?![\d:/~%\u2030])(?! ?(?:个|小时|分|秒|天|日|工作|自然|业务|成|%|倍|元|万|月|年|周|[:/~%\u2030]|[-\u2014至到] ?\d|(?:h|hrs?|hours?|min|minutes?|sec|seconds?|days?|points?|out of|percent|stars?|months?|weeks?|business|working|calendar)\b))`;

const atStart = new RegExp(
	String.raw`^(?:#{1,6} ?)?(?:[\u2022\u00b7+-] ?)?(?:\| ?)?(?:第|clause |section |article |§ ?)?\(?(${dotted}|${spoken})\)?(?:条|款|项)?[、.:,)]?${amount}`,
	'i',
);
/** 1.3.1400-800-1234: a number of the standard text, with a value that begins with a digit right after it. */
const runTogether =
	/^(1\.3\.[1-5]|1\.4\.[1-6]|2\.1\.[1-4]|2\.2\.[1-3]|2\.5\.[1-3])(?=\d{2,4}-\d|\d{1,4}(?:\.\d+)?个?(?:秒|分|小时|工作|自然|天|日|%))/;
/** Within a line, only after the end of a sentence or a label, and never where a clause is merely cited. */
const within = new RegExp(
	String.raw`(?<=[。;:] ?|[^\d.] ?\| ?)\(?(${part}(?:\.${part}){1,3})\)?(?!条|款|项|所|约定|规定|的|中|和|及|与|至|、\d|,\d|[\d.])(?=[^\s\d] ?|\s)${amount}`,
	'gi',
);

const couldHaveOne = /[1-9一二三四] ?[.\u00b7-] ?[1-9一二三四五六七八九]/;

const digits: Readonly<Record<string, string>> = Object.fromEntries(
	[...'一二三四五六七八九'].map((sign, place) => [sign, String(place + 1)]),
);

/** The number that a line begins with, and those further on where clauses have run together. */
export function numbersOf(line: string): NumberedPlace[] {
	if (!couldHaveOne.test(line)) return [];
	const first = runTogether.exec(line) ?? atStart.exec(line);
	const places: NumberedPlace[] = [];
	if (first?.[1] !== undefined) places.push({ number: plain(first[1]), from: 0, to: first[0].length });
	for (const match of line.matchAll(within)) {
		const number = match[1];
		if (number === undefined || match.index < (places[0]?.to ?? 0)) continue;
		places.push({ number: plain(number), from: match.index, to: match.index + match[0].length });
	}
	return places;
}

function plain(number: string): string {
	return number
		.replace(/[一二三四五六七八九]/g, (sign) => digits[sign] ?? sign)
		.replace(/ ?[.\u00b7-] ?/g, '.');
}
