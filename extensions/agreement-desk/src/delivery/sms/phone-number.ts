/**
 * A number as providers take it: `+` and country code. A mainland number may come without.
 *
 * @returns null for what is no number that can receive an SMS
 */
export function toE164(given: string): string | null {
	const digits = given.replace(/[\s()（）-]/g, '');
	if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`;
	const international = digits.replace(/^00/, '+');
	if (/^86(1[3-9]\d{9})$/.test(international)) return `+${international}`;
	if (international.startsWith('+86')) return /^\+861[3-9]\d{9}$/.test(international) ? international : null;
	return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}

/** As Alibaba Cloud wants it: 11 digits on the mainland, else country code and number without the plus. */
export function toAliyunNumber(e164: string): string {
	return e164.replace(/^\+86(?=1\d{10}$)/, '').replace(/^\+/, '');
}
