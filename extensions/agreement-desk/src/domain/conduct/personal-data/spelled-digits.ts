const spelledDigits = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖两⓪①②③④⑤⑥⑦⑧⑨';
const spelledValues = '001234567891123456789' + '2' + '0123456789';
/** Seven in a row are a number; where ordinary digits stand among them, as many as a telephone number has. */
const spelledOut = new RegExp(`[${spelledDigits}]{7,}|[${spelledDigits}\\d]{11,}`, 'g');

const sign = `[${spelledDigits}\\d]`;
const between = '[,、 .\\-\\u00b7/\\u2014]{1,2}';
/** How eleven digits are spoken: with a pause after the third and the seventh, or after each. */
const spokenGroups = [
	[3, 4, 4],
	[4, 3, 4],
	[4, 4, 3],
	[3, 8],
	[3, 3, 5],
	Array.from({ length: 11 }, () => 1),
];
const spokenMobile = new RegExp(
	`(?<!${sign})(?:${spokenGroups.map((sizes) => sizes.map((size) => `${sign}{${String(size)}}`).join(between)).join('|')})(?!${sign})`,
	'g',
);
const spelled = new RegExp(`[${spelledDigits}]`);
const mobile = /^1[3-9]/;

/**
 * 一三八〇〇一三八〇〇〇, 138〇〇一三八000 and 幺三八，〇〇一三，八〇〇〇 in digits; the text stays as long as it was. Commas
 * between groups count only where digits are spelled: 138，0013，8000 may be a list.
 */
export function withDigits(text: string): string {
	return text.replace(spokenMobile, spokenInDigits).replace(spelledOut, inDigits);
}

function spokenInDigits(run: string): string {
	if (!spelled.test(run)) return run;
	const digits = inDigits(run).replace(/\D/g, ' ');
	return mobile.test(digits.replaceAll(' ', '')) ? digits : run;
}

function inDigits(run: string): string {
	return [...run].map((sign) => spelledValues[spelledDigits.indexOf(sign)] ?? sign).join('');
}
