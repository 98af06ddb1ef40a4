import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';

export interface LanguageMention extends Span {
	readonly tag: string;
}

/** Names of languages by their BCP 47 tag, Chinese before English. Longer names come before those they contain. */
const names: readonly (readonly [tag: string, pattern: string])[] = [
	['zh-Hant', '繁体中文|traditional chinese'],
	['csl', '中国手语|手语|chinese sign language'],
	['yue', '粤语|广东话|广州话|白话|cantonese'],
	['nan', '闽南语|闽南话|台语|台湾话|hokkien|min nan'],
	['hak', '客家话|客家语|客语|hakka'],
	['wuu', '吴语|上海话|shanghainese|wu chinese'],
	['en', '英文|英语|english'],
	['ja', '日文|日语|日本语|japanese'],
	['ko', '韩文|韩语|朝鲜语|朝鲜文|korean'],
	['fr', '法文|法语|french'],
	['de', '德文|德语|german'],
	['ru', '俄文|俄语|russian'],
	['es', '西班牙语|西班牙文|西语|spanish'],
	['pt', '葡萄牙语|葡萄牙文|葡语|portuguese'],
	['it', '意大利语|意大利文|意语|italian'],
	['ar', '阿拉伯语|阿拉伯文|阿语|arabic'],
	['th', '泰语|泰文|thai'],
	['vi', '越南语|越南文|越语|vietnamese'],
	['id', '印尼语|印度尼西亚语|indonesian'],
	['ms', '马来语|马来文|malay'],
	['tl', '菲律宾语|他加禄语|tagalog|filipino'],
	['km', '高棉语|柬埔寨语|khmer'],
	['lo', '老挝语|lao'],
	['my', '缅甸语|缅语|burmese'],
	['hi', '印地语|hindi'],
	['bn', '孟加拉语|bengali'],
	['ur', '乌尔都语|urdu'],
	['fa', '波斯语|persian|farsi'],
	['tr', '土耳其语|turkish'],
	['nl', '荷兰语|dutch'],
	['pl', '波兰语|polish'],
	['uk', '乌克兰语|ukrainian'],
	['cs', '捷克语|czech'],
	['sv', '瑞典语|swedish'],
	['el', '希腊语|greek'],
	['he', '希伯来语|hebrew'],
	['bo', '藏语|藏文|tibetan'],
	['ug', '维吾尔语|维语|维文|维吾尔文|uyghur|uighur'],
	['mn', '蒙古语|蒙语|蒙文|蒙古文|mongolian'],
	['za', '壮语|壮文|zhuang'],
	['kk', '哈萨克语|哈语|kazakh'],
	['ii', '彝语|彝文|yi language'],
];

const known = new RegExp(names.map(([, pattern], place) => `(?<l${place}>${pattern})`).join('|'), 'gi');
/** Words that end like the name of a language and are in no list of ours. */
const unknown = /[\u4e00-\u9fff]{1,4}(?:语|方言|话)(?![音言法句气种术务])/g;
const notLanguage =
	/普通话|汉语|国语|中文|电话|对话|通话|热线|其他语|外语|用语|言语|何语|语种|会话|种语|的话|话术|敬语|忌语|说话|双语|多语|本语|话语|礼貌语/;

/** Every language beside Mandarin that a sentence names, in its order. */
export function findLanguages(sentence: string): LanguageMention[] {
	const seen = new Set<string>();
	return firstMatches(sentence, known).flatMap((match) => {
		const place = names.findIndex((_, index) => match.groups?.[`l${index}`] !== undefined);
		const tag = names[place]?.[0];
		if (tag === undefined || seen.has(tag)) return [];
		seen.add(tag);
		return [{ tag, from: match.index, to: match.index + match[0].length }];
	});
}

/** Whether the sentence names a language that we know no tag of. */
export function hasUnknownLanguage(sentence: string): boolean {
	const rest = sentence.replace(known, '');
	return firstMatches(rest, unknown).some(([word]) => !notLanguage.test(word));
}
