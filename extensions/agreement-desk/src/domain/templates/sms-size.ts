/** The signs of GSM 03.38: a message of these alone takes seven bits for each. */
const basic = new Set(
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These are told in two. */
const extended = new Set('^{}\\[~]|€\f');

export interface SmsSize {
	readonly encoding: 'GSM-7' | 'UCS-2';
	/** As they are counted: of UCS-2 what UTF-16 takes, of GSM-7 septets. */
	readonly characters: number;
	readonly segments: number;
}

/**
 * In how many parts a short message is sent, each of which is charged for: 160 signs of GSM-7 or 70 of UCS-2, and 153
 * or 67 in each part where it is split.
 */
export function smsSize(text: string): SmsSize {
	const isGsm = [...text].every((sign) => basic.has(sign) || extended.has(sign));
	const characters = isGsm
		? [...text].reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0)
		: text.length;
	const [whole, part] = isGsm ? [160, 153] : [70, 67];
	const segments = characters === 0 ? 0 : characters <= whole ? 1 : Math.ceil(characters / part);
	return { encoding: isGsm ? 'GSM-7' : 'UCS-2', characters, segments };
}
