import type { Detection } from './candidate.ts';
import { digitWindows, isLabelledOtherwise, isWithinLonger, type Window } from './digit-groups.ts';
import { maskBankCard } from './mask.ts';

/** Issuers by their first digits, with the lengths of their numbers. */
const issuers = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13})$/;
const context =
	/卡号|银行卡|信用卡|借记卡|储蓄卡|[账帐][号户]|开户|收款|\b(?:card|account|acct|iban|bank)\b/i;
const reachBefore = 24;
const reachAfter = 12;
const smallestGroup = 3;

/** Numbers of bank cards: known first digits, the right check digit (Luhn), alone or in groups. */
export function findBankCards(text: string): Detection[] {
	const found: Detection[] = [];
	for (const window of digitWindows(text, 15, 19)) {
		const { digits: value, from, to, isTied } = window;
		if (isTied || !isBankCard(value) || !isGrouped(window) || isWithinLonger(text, window)) continue;
		const isNamed = context.test(around(text, window));
		if (!isNamed && isLabelledOtherwise(text, window)) continue;
		found.push({
			kind: 'bank_card',
			value,
			masked: maskBankCard(value),
			span: { from, to },
			// the check digit is right in one of ten numbers that are no cards
			severity: isNamed ? 'block' : 'warn',
			name: null,
		});
	}
	// the first sixteen of nineteen digits may have a right check digit of their own
	return found.sort((a, b) => b.value.length - a.value.length);
}

/** @param value digits alone */
export function isBankCard(value: string): boolean {
	if (!issuers.test(value)) return false;
	const sum = [...value].reverse().reduce((total, sign, place) => {
		const digit = Number(sign) * (place % 2 === 0 ? 1 : 2);
		return total + (digit > 9 ? digit - 9 : digit);
	}, 0);
	return sum % 10 === 0;
}

/** Groups as cards have them, or every digit apart. */
function isGrouped({ sizes }: Window): boolean {
	const allButLast = sizes.slice(0, -1);
	return allButLast.every((size) => size >= smallestGroup) || sizes.every((size) => size === 1);
}

function around(text: string, { from, to }: Window): string {
	const before = text.slice(Math.max(0, from - reachBefore), from);
	const after = text.slice(to, to + reachAfter);
	return `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0] ?? ''}`;
}
