import { text, type LocalizedText } from '../localized-text.ts';
import type { PublishedKind } from './imported-year.ts';

/** The festivals that the notices of the State Council arrange, as this product writes them. */
export const FESTIVALS = {
	newYear: text('元旦', "New Year's Day"),
	spring: text('春节', 'Spring Festival'),
	qingming: text('清明节', 'Qingming Festival (Tomb-Sweeping Day)'),
	labour: text('劳动节', 'Labour Day'),
	dragonBoat: text('端午节', 'Dragon Boat Festival'),
	midAutumn: text('中秋节', 'Mid-Autumn Festival'),
	national: text('国庆节', 'National Day'),
} as const satisfies Record<string, LocalizedText>;

/** How others write them. Lower case, without spaces and hyphens. */
const aliases: Readonly<Record<keyof typeof FESTIVALS, readonly string[]>> = {
	newYear: ['元旦', '元旦节', '新年', 'newyear', "newyear'sday", 'newyearsday'],
	spring: ['春节', '除夕', 'springfestival', 'chinesenewyear', 'lunarnewyear'],
	qingming: ['清明', '清明节', 'qingming', 'qingmingfestival', 'tombsweepingday'],
	labour: ['劳动节', '国际劳动节', '五一', '五一节', '五一劳动节', 'labourday', 'laborday'],
	dragonBoat: ['端午', '端午节', 'dragonboatfestival', 'dragonboat'],
	midAutumn: ['中秋', '中秋节', 'midautumnfestival', 'midautumn'],
	national: ['国庆', '国庆节', '十一', 'nationalday'],
};

const known = new Map(
	Object.entries(aliases).flatMap(([name, words]) => {
		const festival = Object.entries(FESTIVALS).find(([key]) => key === name)?.[1];
		return festival ? words.map((word): [string, LocalizedText] => [word, festival]) : [];
	}),
);

/** What a make-up day is called. */
export function makeupName(festival: LocalizedText): LocalizedText {
	return text(`${festival['zh-CN']}调休上班`, `Working day in exchange for ${festival['en-US']}`);
}

/** Longer than any name that is stored, marks included. */
const longestWords = 300;

/** The names of a day in both languages. A festival that is not known keeps the one language it was given in. */
export function namesOf(
	written: string | null,
	kind: PublishedKind,
): { nameZh: string | null; nameEn: string | null } {
	// No festival has such a name, and it will be refused for its length.
	const endless = written !== null && written.length > longestWords;
	const name = endless ? written : withoutMarks(written ?? '');
	if (name === '') return { nameZh: null, nameEn: null };
	const festivals = endless ? null : festivalsIn(name);
	if (!festivals) return hasHan(name) ? { nameZh: name, nameEn: null } : { nameZh: null, nameEn: name };
	const festival = text(
		festivals.map((one) => one['zh-CN']).join('、'),
		festivals.map((one) => one['en-US']).join(' and '),
	);
	const both = kind === 'holiday' ? festival : makeupName(festival);
	return { nameZh: both['zh-CN'], nameEn: both['en-US'] };
}

/** "(休)" and "(Workday)" after a name say the kind, which stands elsewhere. */
function withoutMarks(name: string): string {
	return name
		.replace(/[(（[【]\s*(?:休|班|补班|放假|调休|holiday|workday|day off)\s*[)）\]】]/giu, '')
		.trim();
}

function festivalsIn(name: string): LocalizedText[] | null {
	const bare = name
		.replace(/^working day (?:in exchange )?for\s+/iu, '')
		.replace(/\s*第\s*\d+\s*天\s*\/\s*共\s*\d+\s*天$/u, '')
		.replace(/\s*\(tomb-sweeping day\)/iu, '')
		.replace(/(?:调休上班|调休补班|调休放假|补班|上班|放假|假期|休假|调休)$/u, '')
		.replace(/\s+(?:holiday|make-?up (?:working day|workday)|workday)$/iu, '');
	const festivals = bare
		.split(/[、，,/&+]|\s+and\s+|(?<=节)和|暨/iu)
		.map((part) => known.get(part.toLowerCase().replace(/[\s-]/gu, '').replaceAll('’', "'")));
	const found = festivals.filter((festival) => festival !== undefined);
	return found.length > 0 && found.length === festivals.length ? [...new Set(found)] : null;
}

function hasHan(name: string): boolean {
	return /\p{Script=Han}/u.test(name);
}
