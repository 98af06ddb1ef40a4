/** 110***********002X */
export function maskIdCard(value: string): string {
	return kept(value, 3, 4);
}

/** The last four digits alone. */
export function maskBankCard(value: string): string {
	return `****${value.slice(-4)}`;
}

/** 138****8000 */
export function maskMobile(value: string): string {
	return kept(value, 3, 4);
}

/** 010-****5678 */
export function maskLandline(area: string, line: string): string {
	return `${area}-****${line.slice(-4)}`;
}

/** +44****3456 */
export function maskPhone(value: string): string {
	return `${value.slice(0, 3)}****${value.slice(-4)}`;
}

/** z***@example.com */
export function maskEmail(value: string): string {
	const at = value.lastIndexOf('@');
	return `${value.slice(0, 1)}***${value.slice(at)}`;
}

/** The first two signs and the last two, as of a passport or a number plate. */
export function maskDocument(value: string): string {
	return kept(value, 2, 2);
}

/** As much as leads to the district. */
export function maskAddress(district: string): string {
	return `${district}***`;
}

export const maskedSecret = '******';

function kept(value: string, first: number, last: number): string {
	const hidden = Math.max(1, value.length - first - last);
	return `${value.slice(0, first)}${'*'.repeat(hidden)}${value.slice(-last)}`;
}
