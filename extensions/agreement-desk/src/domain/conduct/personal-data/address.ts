import { spanOf, type Detection } from './candidate.ts';
import { maskAddress } from './mask.ts';

/** What ends an address: the number of a house, a flat, a building. */
const houseNumber = /\d{1,5}(?:-\d{1,5})? ?(?:号楼?|栋|幢|弄|单元|室|座)/g;
const street = /[\p{Script=Han}\d]{1,12}?(?:路|街|大道|巷|弄|胡同|小区|花园|新村|村|苑|公寓|里)/u;
const region =
	/(?:[\p{Script=Han}]{2,7}?(?:省|自治区))?(?:[\p{Script=Han}]{2,7}?市)?(?:[\p{Script=Han}]{1,7}?[区县镇乡])?/u;
const longestFront = 40;
const leadingWords =
	/^.*(?:地址(?:是|为)?|住在|住址(?:是|为)?|位于|寄到|寄往|送到|送至|发往|家住|[在到至往为是])/u;

/** Addresses of homes in Chinese: district, street and number of a house. */
function findChinese(text: string): Detection[] {
	const found: Detection[] = [];
	let reached = 0;
	for (const match of text.matchAll(houseNumber)) {
		const { from: numberFrom, to } = spanOf(match);
		const last = found.at(-1);
		if (last !== undefined && numberFrom - last.span.to <= 3) {
			const { from } = last.span;
			found[found.length - 1] = detection(text.slice(from, to), last.masked ?? '***', { from, to });
			reached = to;
			continue;
		}
		const front = text.slice(Math.max(reached, numberFrom - longestFront), numberFrom);
		const words = /[\p{Script=Han}\d ]*$/u.exec(front)?.[0] ?? '';
		const place = words.replace(leadingWords, '').trimStart();
		const bare = place.replaceAll(' ', '');
		const [district = ''] = region.exec(bare) ?? [];
		if (district.length < 2 || !street.test(bare.slice(district.length))) continue;
		const from = numberFrom - place.length;
		found.push(detection(text.slice(from, to), maskAddress(district), { from, to }));
		reached = to;
	}
	return found;
}

const english =
	/(?<![\w-])(?:(?:Room|Rm\.?|Flat|Apt\.?|Apartment|Unit|Suite) ?[\dA-Z-]{1,6},? )?(?:No\.? ?)?\d{1,5},? (?:[A-Z][a-z'-]{1,20} ){1,3}(?:Road|Street|Rd|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd)\b\.?/g;

/** Addresses of homes. They have no one form to compare, so what is found is a hint. */
export function findAddresses(text: string): Detection[] {
	const inEnglish = [...text.matchAll(english)].map((match) => detection(match[0], '***', spanOf(match)));
	return [...findChinese(text), ...inEnglish];
}

function detection(words: string, masked: string, span: Detection['span']): Detection {
	return { kind: 'address', value: words.replace(/\s/g, ''), masked, span, severity: 'info', name: null };
}
