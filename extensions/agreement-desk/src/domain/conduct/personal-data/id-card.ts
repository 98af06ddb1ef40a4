import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import type { Detection } from './candidate.ts';
import { digitWindows, isWithinLonger } from './digit-groups.ts';
import { maskIdCard } from './mask.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Identity numbers of the PRC (GB 11643): 18 signs with a real date and the right check sign, however grouped or broken. */
export function findIdCards(text: string): Detection[] {
	const found: Detection[] = [];
	for (const window of digitWindows(text, 17, 18, { overLines: true })) {
		const { digits, from } = window;
		const tail =
			digits.length === 17 ? /^(?:[ .\-·]{0,2}| ?\n ?)x/i.exec(text.slice(window.to, window.to + 4)) : null;
		if (digits.length === 17 && tail === null) continue;
		const value = tail === null ? digits : `${digits}X`;
		const span = { from, to: window.to + (tail?.[0].length ?? 0) };
		if (!isIdCard(value) || isWithinLonger(text, span) || isInColumn(text, span)) continue;
		found.push({ kind: 'cn_id_card', value, masked: maskIdCard(value), span, severity: 'block', name: null });
	}
	return found;
}

/** Numbers below each other are rows: of many rows some two will make up an identity number by chance. */
function isInColumn(text: string, { from, to }: Span): boolean {
	if (!text.slice(from, to).includes('\n')) return false;
	return (
		/\d\s*\n\s*$/.test(text.slice(Math.max(0, from - 8), from)) ||
		/^\s*\n\s*\d+ *(?:\n|$)/.test(text.slice(to, to + 32))
	);
}

/** @param value 17 digits and a digit or a capital X */
export function isIdCard(value: string): boolean {
	if (!/^\d{17}[\dX]$/.test(value) || !provinces.test(value) || !isDate(value.slice(6, 14))) return false;
	const sum = weights.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
	return checkSigns[sum % 11] === value[17];
}

function isDate(digits: string): boolean {
	const [year, month, day] = [
		Number(digits.slice(0, 4)),
		Number(digits.slice(4, 6)),
		Number(digits.slice(6)),
	];
	if (year < 1900 || year > 2099) return false;
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
