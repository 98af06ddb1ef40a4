/*
 * Blanks that nobody filled: lines, dots, crosses, and the words that say what belongs there.
 */

const filler =
	/^(?:[\s_.\u2026\u2014\u00b7*#?/~-]*|[x\u00d7]{1,6}|某{1,4}|待定|待填写?|待补充|待确认|待协商|未约定|未填写?|空白?|略|tb[dac]|n ?\/ ?a|not agreed|not applicable|to be (?:agreed|completed|determined|filled|confirmed).*|blank)$/i;
const label =
	/^(?:请?(?:在此)?(?:填写|填入|输入|注明|补充)|指定的?(?:即时通讯|社交媒体|账号|平台)|约定(?:的)?(?:服务范围|需提供|通知方式|内容或)|如需支持|如有|其他约定的?具体|(?:具体时间段|小时数|分钟数|工作日数|天数|百分比)(?! ?[:：为] ?[\d一二三四五六七八九十两半])|(?:服务提供方|服务商|客户|甲方|乙方|公司|平台|账号|社交媒体平台)(?:的)?(?:名称|全称)$|(?:服务)?(?:热线号码|邮箱地址|网址)$|(?:insert|enter|fill in|specify|please)\b|name of (?:the )?(?:service )?(?:provider|customer|client|platform|account)$|(?:provider|customer|client|company|platform|account)(?:'s)? name$|(?:phone|hotline) number$|e-?mail address$|url$)/i;
const crosses = /[x\u00d7*]{2,}|某某|某公司|_{2,}|\u25cb{2,}|\u3007{2,}/i;

/** Whether these words only say that something belongs here. */
export function isBlank(words: string): boolean {
	const plain = words.trim();
	return filler.test(plain) || label.test(plain);
}

const nothing =
	/^(?:约定(?:范围内)?的.*|(?:由)?(?:双方)?(?:另行)?(?:约定|协商|商定|确定|书面约定)(?:确定)?|面议|以[^,。]{0,12}为准|无|暂无|没有|暂不(?:提供|开通|支持)|不(?:提供|适用|涉及)|none)$/i;

/** Whether these words name nothing: a blank, or one that was filled with 无 or 另行约定. */
export function isNothing(words: string): boolean {
	return isBlank(words) || nothing.test(words.trim());
}

/** Whether a part of a name was left open, as in 北京XX有限公司. */
export function hasBlank(words: string): boolean {
	return crosses.test(words);
}
