/*
 * One character of the source as the patterns of this folder know it: half width, simplified, one kind of dash,
 * quote and bullet. What cannot be seen disappears.
 */

/** Traditional characters that the patterns would miss, each before its simplified form. */
export const traditional =
	'時时間间鐘钟電电話话郵邮務务應应內内後后響响處处復复複复條条與与從从個个請请問问題题號号碼码網网臺台線线聯联繫系絡络約约協协' +
	'議议戶户稱称標标準准範范圍围滿满調调決决緊紧級级進进確确認认記记訴诉報报說说語语業业週周節节開开關关結结東东達达過过遲迟於于' +
	'為为將将會会並并終终權权雙双責责質质優优備备專专訊讯體体產产費费書书員员醫医觀观廣广願愿齡龄簡简單单萬万兩两點点貳贰陸陆額额' +
	'國国際际韓韩蘇苏緬缅維维爾尔雜杂須须營营頻频項项無无負负選选擇择規规則则資资訂订購购別别術术導导飛飞騰腾補补償偿損损貼贴閉闭' +
	'歷历曆历變变證证誌志採采續续緩缓擾扰銷销諮咨詢询歲岁屬属數数據据審审閱阅辦办對对傳传動动當当僅仅還还這这們们運运實实現现發发' +
	'佈布設设讓让給给顯显種种類类壞坏測测試试評评價价繳缴罰罚違违敗败雲云執执預预計计聽听來来視视華华場场頁页長长門门區区';

/** Those that are not as they should be. */
export const traditionalSigns = [...traditional].filter((_, place) => place % 2 === 0).join('');

/** A box that nobody ticked. */
export const openBox = '\u2610';

const special = new Map<string, string>([
	...pairs(traditional),
	...each('\u2010\u2011\u2012\u2013\u2015\u2212\ufe63\uff0d', '-'),
	...each('\u2500\u2501\u2e3a\u2e3b', '\u2014'),
	...each('\u301c\uff5e\u223c\u02dc', '~'),
	...each('\u201c\u201d\u201e\u201f\u300c\u300d\u300e\u300f\u301d\u301e\uff02', '"'),
	...each('\u2018\u2019\u201a\u201b\uff07', "'"),
	...each('\u2022\u25cf\u25aa\u25a0\u25c6\u25b6\u25ba\u27a2\u25e6\u2713\u2714\u2611\u2612\u221a', '\u2022'),
	...each('\u3014\u3016\u3010\uff3b\uff5b{', '['),
	...each('\u3015\u3017\u3011\uff3d\uff5d}', ']'),
	...each('\u2267\u2a7e', '\u2265'),
	...each('\u2266\u2a7d', '\u2264'),
	...each('\u2715\u2716\u00d7', '\u00d7'),
	['\u25a1', openBox],
	[openBox, openBox],
	['\u25cb', '\u3007'],
	['\u00bd', '.5'],
	['\u00bc', '.25'],
	['\u00be', '.75'],
	['\u2025', '\u2026'],
	['\u0085', '\n'],
	['\u000b', '\n'],
	['\u000c', '\n'],
	['\t', '\t'],
	['\n', '\n'],
]);

const space = /^[\p{Zs}]$/u;
const lineBreak = /^[\p{Zl}\p{Zp}]$/u;
const invisible = /^[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f\u00ad]$/u;
const superscript = /^[\u00b2\u00b3\u00b9\u2070-\u209f]$/u;
const circledNumber = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]$/u;

/**
 * What stands for a character, which may be nothing at all. Footnote numbers are nothing, numbers in circles are
 * bullets. Each character of a text is looked into once.
 */
export function rememberingFold(): (character: string) => string {
	const folded = new Map(special);
	return (character) => {
		const known = folded.get(character);
		if (known !== undefined) return known;
		const result = fold(character);
		folded.set(character, result);
		return result;
	};
}

const mostParts = 4;

function fold(character: string): string {
	if (space.test(character)) return ' ';
	if (lineBreak.test(character)) return '\n';
	if (invisible.test(character) || superscript.test(character)) return '';
	if (circledNumber.test(character)) return '\u2022';
	const parts = [...character.normalize('NFKC')];
	// Some single signs stand for whole sentences, which would make a short text a long one.
	return parts.length > mostParts ? character : parts.map((part) => special.get(part) ?? part).join('');
}

function* pairs(text: string): Iterable<[string, string]> {
	const characters = [...text];
	for (let place = 0; place + 1 < characters.length; place += 2) {
		yield [characters[place] ?? '', characters[place + 1] ?? ''];
	}
}

function each(from: string, to: string): [string, string][] {
	return [...from].map((character) => [character, to]);
}
