/*
 * What an article is about, by its heading. Times and percentages of articles on money, breach and the like are no
 * service levels.
 */

/** `party` is where a party is named with its address, its telephone and the like. */
export type Section = 'own' | 'foreign' | 'amendments' | 'party';

const article =
	/^(?:#{1,6} ?)?(?:第[一二三四五六七八九十\d]{1,3}[条章节部分]|(?:article|section|part|chapter) (?:\d{1,2}|[ivx]{1,4})\b|#)/i;
/** Such numbers also count items of a list, which are no headings. */
const counted = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、 ](?!\d))(?=[^\d,:|]{1,25}$)/;
const amendments = /变更记录|修订记录|变更说明|修订说明|补充协议|amendment|change log|revision history/i;
const foreign =
	/违约|赔偿|价款|费用|收费|付款|支付|结算|保密|个人信息|知识产权|不可抗力|争议|适用法律|附则|有效期|期限|廉洁|送达|签署|盖章|终止与|与终止|和终止|解除|breach|liabilit|damages|payment|charges|fees|confidential|privacy|intellectual|force majeure|dispute|governing law|term and termination|termination|miscellaneous|signatures?|general provisions/i;
const longestHeading = 60;
const party =
	/^.{0,3}(?:[甲乙丙供需] ?方|服务商|服务提供方|服务方|供应商|受托方|委托方|客户|(?:service )?provider|supplier|customer|client|party [abc])(?: ?\([^()]{0,12}\)|名称|全称|盖章|签章)*? ?[:|]/i;
const particular =
	/^[^:\d]{0,3}(?:统一社会|信用代码|纳税人|税号|地址|住所|注册地|通讯地址|法定代表人|法人|授权代表|代表|联系人|联系电话|联系方式|电话|手机|传真|电子邮[箱件]|邮箱|邮编|邮政编码|开户|银行|账[号户]|帐[号户]|签字|签名|盖章|日期|签订|address|tel|phone|mobile|fax|e-?mail|contact|representative|date|signature|name|title)[^:]{0,12}[:|]/i;

/** Whether a line goes on with, or begins, what is said of a party itself. */
export function isOfParty(line: string, before: Section): boolean {
	return party.test(line) || (before === 'party' && particular.test(line));
}

const chapter = /^(?:#{1,6} ?)?(?:第[一二三四五六七八九十\d]{1,3}[章编]|(?:part|chapter) )/i;
const longestTitle = 16;
/** The notice of 3.1.1.4 may have an article of its own. */
const suspension = /暂停|中止|suspen/i;

export function isChapter(line: string): boolean {
	return chapter.test(line);
}

/** The section of an article that is written in one line with its heading, if it has one; null where it is none. */
export function sectionOfArticle(line: string): Section | null {
	if (!/^第[一二三四五六七八九十百零\d]{1,5}条/.test(line)) return null;
	const title = line.slice(0, longestTitle);
	return foreign.test(title) && !suspension.test(title) ? 'foreign' : 'own';
}

/** The section that this line opens; null when it is no heading of an article. */
export function sectionOpenedBy(line: string): Section | null {
	if (line.length > longestHeading || /[。;]./.test(line)) return null;
	if (!article.test(line) && !counted.test(line)) return null;
	if (amendments.test(line)) return 'amendments';
	return foreign.test(line) && !suspension.test(line) ? 'foreign' : 'own';
}
