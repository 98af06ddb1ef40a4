/**
 * Other spellings of a word that somebody uses to get past the lexicon: by sound, by pinyin, by a sign. Each phrase
 * with one of these words is also looked for with the others.
 */
const spellings: readonly (readonly [word: string, others: readonly string[]])[] = [
	['微信', ['薇信', '威信', '徽信', '微芯', '维信', 'v信', '微x', 'vx', 'wx', 'weixin', 'wei xin', 'wechat']],
	['白痴', ['白吃', '白癡', '百痴', 'baichi', 'bai chi']],
	['傻逼', ['傻b', '傻比', '傻笔', '煞笔', '沙比', '沙币', '傻叉', '傻x', 'shabi', 'sha bi']],
	['脑残', ['脑惨', '脑蚕', 'naocan', 'nao can']],
	['弱智', ['若智', '弱制', 'ruozhi', 'ruo zhi']],
	['智障', ['智帐', '制障', 'zhizhang', 'zhi zhang']],
	['滚蛋', ['滚旦', '衮蛋', 'gundan', 'gun dan']],
	['滚', ['衮', '磙']],
	['你妈', ['尼玛', '泥马', '尼马', '你马', '你玛']],
	['他妈', ['特么', '他马', '他吗', 'tama']],
	['去死', ['去屎', 'qusi', 'qu si']],
	['垃圾', ['辣鸡', '拉圾', 'laji', 'la ji']],
	['转账', ['转帐']],
	['账户', ['帐户', '账号', '帐号']],
	['支付宝', ['支付保', 'zfb', 'zhifubao']],
	['红包', ['红苞', 'hongbao']],
];

const mostSpellings = 24;

/** The phrase itself, first, and with each of its words in other spellings. At most 24. */
export function spellingsOf(phrase: string): readonly string[] {
	const found = new Set([phrase]);
	for (const [word, others] of spellings) {
		for (const known of [...found].filter((one) => one.includes(word))) {
			for (const other of others) {
				if (found.size >= mostSpellings) return [...found];
				found.add(known.replaceAll(word, other));
			}
		}
	}
	return [...found];
}
