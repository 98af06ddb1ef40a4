import { spanOf, type Detection } from './candidate.ts';
import { isLabelledOtherwise } from './digit-groups.ts';
import { maskDocument } from './mask.ts';

const passport = /(?<![a-z\d_-])(?:[eg]\d{8}|e[a-hj-np-z]\d{7}|[dsp]e?\d{7,8}|[hmkc]\d{8,10})(?![a-z\d_])/gi;
/** E1234 5678: many other numbers look like it, so that it counts only where it is called a passport. */
const grouped =
	/(?<![a-z\d_-])[eg][ -]?(?=(?:[ -]?\d){8}(?![ -]?\d))\d{2,8}(?:[ -]\d{2,6}){0,3}(?![a-z\d_])/gi;
/** The form of today's ordinary passports, which says enough by itself for a hint. */
const ordinary = /^[EG]\d{8}$/i;
const context = /护照|证件|通行证|\b(?:passport|travel document|travel permit)\b/i;
const reach = 24;

/** Passports and travel permits of the PRC. They have no check digit, so the words before them decide. */
export function findPassports(text: string): Detection[] {
	const whole = [...text.matchAll(passport)].flatMap((match) => passportAt(text, match));
	return [...whole, ...[...text.matchAll(grouped)].flatMap((match) => passportAt(text, match))];
}

function passportAt(text: string, match: RegExpMatchArray): Detection[] {
	const span = spanOf(match);
	const value = match[0].toUpperCase().replace(/[ -]/g, '');
	const isNamed = context.test(text.slice(Math.max(0, span.from - reach), span.from));
	if (!isNamed && (!ordinary.test(match[0]) || isLabelledOtherwise(text, span))) return [];
	const severity = isNamed ? 'warn' : 'info';
	return [{ kind: 'cn_passport', value, masked: maskDocument(value), span, severity, name: null }];
}

const plate =
	/(?<!阿里|百|更|最|全|刷|重|创|翻)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?<gap> ?)[a-hj-np-z][ \u00b7\u2022\u2027\u2219\u22c5\u30fb.-]{0,3}(?=[a-z]{0,4}\d[a-z]{0,3}\d)[a-hj-np-z\d]{4}[a-hj-np-z\d挂学警港澳][a-hj-np-z\d]?(?![a-z\d])/gi;
const plateWords = /车牌|牌照|车号|车辆|号牌|\bplate\b/i;

/** Number plates of cars. A space after the province needs words that say so, or an abbreviation that is no word. */
export function findPlates(text: string): Detection[] {
	return [...text.matchAll(plate)].flatMap((match): Detection[] => {
		const span = spanOf(match);
		const before = text.slice(Math.max(0, span.from - reach), span.from);
		const isApart = match.groups?.['gap'] === ' ';
		const mayBeWord = /\p{Script=Han}$/u.test(before) || /^[新云青贵宁]/.test(match[0]);
		if (isApart && mayBeWord && !plateWords.test(before)) return [];
		const value = match[0].toUpperCase().replace(/[^\p{Script=Han}A-Z\d]/gu, '');
		return [{ kind: 'cn_plate', value, masked: maskDocument(value), span, severity: 'warn', name: null }];
	});
}

const companyCode = /(?<![a-z\d])(?:[1-9ay][1-59]|n[1-39])\d{6}[\da-hj-np-rtuw-y]{10}(?![a-z\d])/gi;
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit codes (GB 32100). Companies' data: shown, never masked. */
export function findCompanyCodes(text: string): Detection[] {
	return [...text.matchAll(companyCode)].flatMap((match): Detection[] => {
		const value = match[0].toUpperCase();
		if (!isCompanyCode(value)) return [];
		return [{ kind: 'uscc', value, masked: null, span: spanOf(match), severity: 'info', name: null }];
	});
}

/** @param value 18 digits and capital letters */
export function isCompanyCode(value: string): boolean {
	const values = [...value].map((sign) => alphabet.indexOf(sign));
	if (values.length !== 18 || values.includes(-1)) return false;
	const sum = weights.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0);
	return (31 - (sum % 31)) % 31 === values[17];
}
