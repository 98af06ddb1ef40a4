/*
 * What an article is about, by its heading. Times and percentages of articles on money, breach and the like are no
 * service levels.
 */

export type Section = 'own' | 'foreign' | 'amendments';

const article =
	/^(?:#{1,6} ?)?(?:第[一二三四五六七八九十\d]{1,3}[条章节部分]|(?:article|section|part|chapter) (?:\d{1,2}|[ivx]{1,4})\b|#)/i;
/** Such numbers also count items of a list, which are no headings. */
const counted = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、 ](?!\d))(?=[^\d,:|]{1,25}$)/;
const amendments = /变更记录|修订记录|变更说明|修订说明|补充协议|amendment|change log|revision history/i;
const foreign =
	/违约|赔偿|价款|费用|收费|付款|支付|结算|保密|个人信息|知识产权|不可抗力|争议|适用法律|附则|有效期|期限|廉洁|送达|签署|盖章|终止与|与终止|和终止|解除|breach|liabilit|damages|payment|charges|fees|confidential|privacy|intellectual|force majeure|dispute|governing law|term and termination|termination|miscellaneous|signatures?|general provisions/i;
const longestHeading = 60;

/** The section that this line opens; null when it is no heading of an article. */
export function sectionOpenedBy(line: string): Section | null {
	if (line.length > longestHeading || /[。;]./.test(line)) return null;
	if (!article.test(line) && !counted.test(line)) return null;
	if (amendments.test(line)) return 'amendments';
	return foreign.test(line) ? 'foreign' : 'own';
}
