import { describe, expect, it } from 'vitest';
import {
	findLanguages,
	hasUnknownLanguage,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/languages.ts';

const tagsOf = (text: string) => findLanguages(text).map(({ tag }) => tag);

describe('languages by their names', () => {
	it.each([
		['繁体中文', 'Traditional Chinese', 'zh-Hant'],
		['手语', 'Chinese Sign Language', 'csl'],
		['粤语', 'Cantonese', 'yue'],
		['闽南语', 'Hokkien', 'nan'],
		['客家话', 'Hakka', 'hak'],
		['上海话', 'Shanghainese', 'wuu'],
		['英语', 'English', 'en'],
		['日语', 'Japanese', 'ja'],
		['韩语', 'Korean', 'ko'],
		['法语', 'French', 'fr'],
		['德语', 'German', 'de'],
		['俄语', 'Russian', 'ru'],
		['西班牙语', 'Spanish', 'es'],
		['葡萄牙语', 'Portuguese', 'pt'],
		['意大利语', 'Italian', 'it'],
		['阿拉伯语', 'Arabic', 'ar'],
		['泰语', 'Thai', 'th'],
		['越南语', 'Vietnamese', 'vi'],
		['印尼语', 'Indonesian', 'id'],
		['马来语', 'Malay', 'ms'],
		['菲律宾语', 'Filipino', 'tl'],
		['高棉语', 'Khmer', 'km'],
		['老挝语', 'Lao', 'lo'],
		['缅甸语', 'Burmese', 'my'],
		['印地语', 'Hindi', 'hi'],
		['孟加拉语', 'Bengali', 'bn'],
		['乌尔都语', 'Urdu', 'ur'],
		['波斯语', 'Persian', 'fa'],
		['土耳其语', 'Turkish', 'tr'],
		['荷兰语', 'Dutch', 'nl'],
		['波兰语', 'Polish', 'pl'],
		['乌克兰语', 'Ukrainian', 'uk'],
		['捷克语', 'Czech', 'cs'],
		['瑞典语', 'Swedish', 'sv'],
		['希腊语', 'Greek', 'el'],
		['希伯来语', 'Hebrew', 'he'],
		['藏语', 'Tibetan', 'bo'],
		['维吾尔语', 'Uyghur', 'ug'],
		['蒙古语', 'Mongolian', 'mn'],
		['壮语', 'Zhuang', 'za'],
		['哈萨克语', 'Kazakh', 'kk'],
		['彝语', 'Yi language', 'ii'],
	])('%s and %s are %s', (chinese, english, tag) => {
		expect(tagsOf(`另提供${chinese}服务`)).toEqual([tag]);
		expect(tagsOf(`and ${english} too`)).toEqual([tag]);
	});

	it('come once each, in the order of the sentence', () => {
		expect(tagsOf('日语、英语和English')).toEqual(['ja', 'en']);
		expect(findLanguages('普通话、英语')).toEqual([{ tag: 'en', from: 4, to: 6 }]);
	});
});

describe('a language that has no tag here', () => {
	it.each(['克林贡语', '另提供四川话', '温州方言', '英语和世界语'])('%j', (text) => {
		expect(hasUnknownLanguage(text)).toBe(true);
	});

	it.each([
		'英语、日语',
		'普通话',
		'客服电话',
		'不同语种',
		'双语服务',
		'其他语言',
		'语音',
		'客服话术',
		'专业话务员',
		'规范语气',
		'外语',
		'话音质量',
		'某语法',
		'某语句',
		'Klingon',
		'',
	])('but not %j', (text) => {
		expect(hasUnknownLanguage(text)).toBe(false);
	});
});
