import type { Span } from '../text/mapped-text.ts';

export interface NumberedPlace extends Span {
	/** With full stops between the parts, whatever was written. */
	readonly number: string;
}

const part = String.raw`[1-9]\d?`;
const dotted = String.raw`${part}(?: ?[.\u00b7-] ?${part}){1,3}`;
const spoken = String.raw`[一二三四](?:[.\u00b7][一二三四五六七八九]){1,3}`;
/** What never follows a clause number: it is the middle of a date, a share or a longer number. */
const inside = String.raw`(?![\d%\u2030])(?![.\u00b7-][\dx])`;
/** What follows an amount such as 1.5, which has two parts as some clause numbers have. */
const amount =
	/^ ?(?:个|小时|分(?![工类别级支组配包布析公段])|秒|天(?![然津])|日(?![常程志期])|(?:工作|自然|业务)(?:日|天|小时|时)|成(?![本交果立功员为])|倍|元|万|个?月|年|周(?!期)|[/~%\u2030]|:\d|[-\u2014至到] ?\d|(?:h|hrs?|hours?|min|minutes?|sec|seconds?|days?|points?|out of|percent|stars?|months?|weeks?|(?:business|working|calendar) (?:hours?|days?))\b)/;

const atStart = new RegExp(
	String.raw`^(?:#{1,6} ?)?(?:[\u2022\u00b7+-] ?)?(?:\| ?)?(?:第|clause |section |article |§ ?)?\(?(${dotted}|${spoken})${inside}\)?(?:条|款|项)?[、.:,)]?`,
	'i',
);
/** 1.3.1400-800-1234: a number of the standard text, with a value that begins with a digit right after it. */
const runTogether =
	/^(1\.3\.[1-5]|1\.4\.[1-6]|2\.1\.[1-4]|2\.2\.[1-3]|2\.5\.[1-3])(?=\d{2,4}-\d|\d{1,4}(?:\.\d+)?个?(?:秒|分|小时|工作|自然|天|日|%))/;
/** Within a line, only after the end of a sentence or a label, and never where a clause is merely cited. */
const within = new RegExp(
	String.raw`(?<=[。;:] ?|[^\d.] ?\| ?|[A-Za-z)"]\. |\d\. (?=\d\.\d\.\d))\(?(${part}(?:\.${part}){1,3})${inside}\)?(?!条|款|项|所|约定|规定|的|中|和|及|与|至|、\d|,\d)(?=[^\s\d] ?|\s)`,
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
	if (first?.[1] !== undefined && !isAmount(first[1], line.slice(first[1].length + line.indexOf(first[1])))) {
		places.push({ number: plain(first[1]), from: 0, to: first[0].length });
	}
	for (const match of line.matchAll(within)) {
		const number = match[1];
		if (number === undefined || match.index < (places[0]?.to ?? 0)) continue;
		if (isAmount(number, line.slice(match.index + match[0].length))) continue;
		places.push({ number: plain(number), from: match.index, to: match.index + match[0].length });
	}
	return places;
}

/** 1.5小时 and 1-1.5小时 are no clauses; 2.1.1 业务时间 is one, whatever follows. */
function isAmount(number: string, rest: string): boolean {
	const isShort = [plain(number).split('.'), number.split('-')].some(({ length }) => length === 2);
	return isShort && amount.test(rest.slice(0, 24));
}

function plain(number: string): string {
	return number
		.replace(/[一二三四五六七八九]/g, (sign) => digits[sign] ?? sign)
		.replace(/ ?[.\u00b7-] ?/g, '.');
}
