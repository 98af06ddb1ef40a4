/*
 * Numbers as agreements write them: 4, 1,000, ４ (already folded), 二十四, 廿四, 壹佰贰拾, 一点五, twenty-four.
 */

const arabic = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d(?: \d){1,5}(?![\d.])|\d{1,15}(?!\d))(?: ?\.\d{1,9}| \. \d{1,9})?|\.\d{1,9}`;
const chineseSigns = '零〇一二两俩三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟廿卅';
const chinese = String.raw`[${chineseSigns}]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?`;
const small =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const english = String.raw`\b(?:(?:${tens})(?:[ -](?:${small}))?|(?:${small})(?: hundred)?)\b`;

/** The source of a pattern for one number of any kind, without groups of its own. It must not touch a letter. */
export const numberPattern = String.raw`(?:(?<![A-Za-z\d.])(?:${arabic})|(?<![${chineseSigns}点])(?:${chinese})|${english})`;

const digitOf: ReadonlyMap<string, number> = new Map(
	['零〇', '一壹', '二贰两俩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
		(signs, value) => [...signs].map((sign): [string, number] => [sign, value]),
	),
);
const unitOf: ReadonlyMap<string, number> = new Map([
	['十', 10],
	['拾', 10],
	['廿', 20],
	['卅', 30],
	['百', 100],
	['佰', 100],
	['千', 1000],
	['仟', 1000],
	['万', 10_000],
]);

/** The number that these words say; null when they say none, or more than one. */
export function readNumber(words: string): number | null {
	if (/^[\d,. ]+$/.test(words)) return finite(Number(words.replace(/[, ]/g, '')));
	if (/^[a-z -]+$/i.test(words)) return readEnglish(words.toLowerCase());
	const [whole = '', fraction] = words.split('点');
	const value = readChinese(whole);
	if (value === null || fraction === undefined) return value;
	const places = digitsOf(fraction);
	return places === null ? null : Number(`${value}.${places}`);
}

/** 三四个小时 is "three or four": two digits in a row that follow each other, or 三五, and no unit between them. */
export function isEither(words: string): readonly [number, number] | null {
	const [first, second, ...more] = [...words].map((sign) => digitOf.get(sign));
	if (first === undefined || second === undefined || more.length > 0) return null;
	return (first > 0 && second === first + 1) || words === '三五' ? [first, second] : null;
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

function readChinese(words: string): number | null {
	if (words === '') return null;
	if ([...words].every((sign) => digitOf.has(sign))) {
		const digits = digitsOf(words);
		return digits === null ? null : finite(Number(digits));
	}
	let total = 0;
	let section = 0;
	let pending: number | null = null;
	let lastUnit = 0;
	for (const sign of words) {
		const unit = unitOf.get(sign);
		const digit = digitOf.get(sign);
		if (digit !== undefined) {
			pending = digit;
			if (digit === 0) lastUnit = 0;
		} else if (unit === 10_000) {
			[total, section, pending, lastUnit] = [(total + section + (pending ?? 0) || 1) * unit, 0, null, unit];
		} else if (unit === 20 || unit === 30) {
			[section, pending, lastUnit] = [section + unit, null, 10];
		} else if (unit !== undefined) {
			[section, pending, lastUnit] = [section + (pending ?? 1) * unit, null, unit];
		}
	}
	// 一百二 is 120: the last digit counts in the next smaller unit.
	const rest = (pending ?? 0) * (lastUnit > 10 ? lastUnit / 10 : 1);
	return finite(total + section + rest);
}

/** Read digit by digit, as in 一二〇 or 二四. */
function digitsOf(words: string): string | null {
	if (words.length > 15) return null;
	const digits = [...words].map((sign) => digitOf.get(sign));
	return digits.includes(undefined) ? null : digits.join('');
}

const englishValues: ReadonlyMap<string, number> = new Map([
	...small.split('|').map((word, place): [string, number] => [word, place + 1]),
	...tens.split('|').map((word, place): [string, number] => [word, (place + 2) * 10]),
]);

function readEnglish(words: string): number | null {
	const parts = words.trim().split(/[ -]+/);
	const values = parts.filter((part) => part !== 'hundred').map((part) => englishValues.get(part));
	if (values.length === 0 || values.includes(undefined)) return null;
	const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
	return parts.includes('hundred') ? sum * 100 : sum;
}
