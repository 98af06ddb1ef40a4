import { spanOf, type Detection } from './candidate.ts';
import { digitWindows, isLabelledOtherwise, isWithinLonger, type Window } from './digit-groups.ts';
import { maskLandline, maskMobile, maskPhone } from './mask.ts';

const mobile = /^1[3-9]\d{9}$/;
/** How people write eleven digits in groups. Other groups are lists of numbers. */
const mobileGroups = new Set([
	'11',
	'3,4,4',
	'3,8',
	'7,4',
	'4,4,3',
	'4,3,4',
	'3,3,5',
	'5,6',
	'3,2,2,2,2',
	'3,2,3,3',
]);
const fraction = /^\d+\.\d+$/;
const calledPhone =
	/(?:电话|手机号?|号码|联系|致电|拨打|\b(?:tel|phone|mobile|call|cell))(?:是|为)?[: ]{0,3}$/i;
const oneByOne = '1,1,1,1,1,1,1,1,1,1,1';
const phoneWords = /电话|手机|联系|致电|拨打|号码|\b(?:tel|phone|mobile|call|cell)\b/i;

/** Mobile numbers of mainland China, with or without +86, alone or in the usual groups. */
export function findMobiles(text: string): Detection[] {
	const found: Detection[] = [];
	for (const window of digitWindows(text, 11, 13)) {
		const span = mobileIn(text, window);
		if (span === null || isWithinLonger(text, window) || isLabelledOtherwise(text, window)) continue;
		const value = window.digits.slice(-11);
		found.push({ kind: 'cn_mobile', value, masked: maskMobile(value), span, severity: 'warn', name: null });
	}
	return found;
}

function mobileIn(text: string, window: Window): { from: number; to: number } | null {
	const { digits, sizes, from, to } = window;
	if (!mobile.test(digits.slice(-11))) return null;
	const before = text.slice(Math.max(0, from - 2), from);
	// 0086 and 86 in front of it are no part of the number
	if (digits.length === 11) {
		const shape = sizes.join(',');
		if (!mobileGroups.has(shape) && shape !== oneByOne) return null;
		const isAbroad = /(?:\+86|0086|86)[ \-()]{0,3}$/.test(text.slice(Math.max(0, from - 8), from));
		if (isAbroad) return { from, to };
		return window.isTied || isFraction(text, window) ? null : { from, to };
	}
	if (window.isTied || sizes.length !== 1 || !digits.startsWith('86')) return null;
	const isPhone =
		before.endsWith('+') || before === '00' || phoneWords.test(text.slice(Math.max(0, from - 16), from));
	return isPhone ? { from: to - 11, to } : null;
}

/** 139.12345678 is a fraction, such as a longitude, unless the word before it calls it a telephone number. */
function isFraction(text: string, { from, to }: Window): boolean {
	return fraction.test(text.slice(from, to)) && !calledPhone.test(text.slice(Math.max(0, from - 16), from));
}

const landline =
	/(?<![\d*.+]|\d-|[a-z][-_]?)(?:\(?0|\+86[- ]{0,2}\(?0?)(?<area>10|2\d|[3-9]\d{2})\)?[- ]{0,2}(?<line>[2-8]\d{2,3}[- ]?\d{4})(?![\d*]|[a-z])/gi;

/** Landlines with their area code. Hotlines (400, 800, 95xxx) have none and are nobody's. */
export function findLandlines(text: string): Detection[] {
	return [...text.matchAll(landline)].flatMap((match): Detection[] => {
		const span = spanOf(match);
		if (isLabelledOtherwise(text, span)) return [];
		const { area = '', line = '' } = match.groups ?? {};
		const digits = line.replace(/\D/g, '');
		const masked = maskLandline(`0${area}`, digits);
		return [{ kind: 'cn_landline', value: `0${area}-${digits}`, masked, span, severity: 'info', name: null }];
	});
}

const international = /(?<![\w+*])\+(?!86)[1-9](?:[ .()-]{0,2}\d){7,14}(?![\d*]|[a-z])/gi;

/** Numbers that begin with + and the code of another country. */
export function findInternationalPhones(text: string): Detection[] {
	return [...text.matchAll(international)].map((match) => {
		const value = `+${match[0].replace(/\D/g, '')}`;
		return {
			kind: 'intl_phone',
			value,
			masked: maskPhone(value),
			span: spanOf(match),
			severity: 'warn',
			name: null,
		};
	});
}
