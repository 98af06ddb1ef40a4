import { traditional } from '../../agreement/reading/text/fold-character.ts';

/** More traditional characters, of what is said in a quarrel or about a person, each before its simplified form. */
const moreTraditional =
	'殘残癡痴腦脑滾滚豬猪髒脏賤贱醜丑罵骂廢废廁厕媽妈爺爷孫孙雞鸡龜龟蟲虫惡恶噁恶煩烦憑凭隨随鬧闹閒闲懶懒鄉乡農农窮穷瘋疯癲癫聾聋啞哑禿秃婦妇嬌娇異异裝装獃呆騙骗賠赔紅红錢钱帳账賬账轉转匯汇銀银親亲誰谁嗎吗麼么沒没' +
	'難难幹干乾干慣惯彆别勞劳臉脸蒼苍邊边靜静儘尽盡尽絕绝諾诺擔担勝胜賺赚買买賣卖貨货薦荐獎奖禮礼謝谢歡欢顧顾愛爱見见樓楼縣县鎮镇鄰邻園园廠厂橋桥灣湾龍龙廳厅衛卫護护車车駕驾駛驶學学習习師师總总經经濟济陳陈張张劉刘' +
	'楊杨趙赵吳吴鄭郑馮冯葉叶蔣蒋鍾钟許许鄧邓蕭萧羅罗馬马盧卢賴赖譚谭韋韦歐欧陽阳圖图頭头髮发漢汉詞词讀读寫写檢检驗验擊击鍵键輸输錄录檔档夾夹載载鏈链連连斷断壓压縮缩麵面鬥斗餘余佔占嚴严凈净淨净寶宝貝贝豐丰滅灭煙烟' +
	'燈灯爐炉牆墙獨独獲获環环畫画療疗盤盘睏困礙碍稅税積积穩稳簽签糧粮糾纠組组細细統统絲丝綠绿緣缘編编緒绪練练績绩織织繞绕繼继纏缠罷罢義义職职舉举舊旧藝艺藥药虧亏託托訓训訪访該该詳详誤误課课談谈論论講讲識识譯译豎竖' +
	'財财販贩貪贪貴贵賓宾賞赏贈赠躍跃軟软輕轻較较輛辆遠远適适遺遗釋释針针鐵铁鎖锁鏡镜隊队階阶險险離离領领顏颜風风飯饭飲饮館馆騎骑魚鱼鮮鲜鳥鸟麗丽黃黄齊齐';

/** Letters of other alphabets that look like Latin ones, each before the one it is read as. */
const foreignLetters = 'аaвbсcеeһhіiјjкkмmнhоoрpѕsтtуyхxѵvԁdԛqԝwӏlɡgαaβbεeηnιiκkνvοoρpτtυuχxγyωwıiɩiℓlɑaɔcəe';

/** Signs that stand for a letter, each before it. */
const signsForLetters = '@a$s!i0o1i3e4a5s7t8b€e£l';

/** Signs that are used for one of our own, each before it. */
const otherSigns = '妳你祢你她他牠它吿告爲为着着裏里裡里';

const simplified = new Map([...pairs(traditional), ...pairs(moreTraditional), ...pairs(otherSigns)]);
const ideographs = /[\u4e00-\u9fff\uf900-\ufaff]/g;
const latin = new Map(pairs(foreignLetters));
const letters = new Map(pairs(signsForLetters));
const marks = /\p{M}/gu;

/** The text in simplified characters, each in its place. */
export function simplify(text: string): string {
	return text.replace(ideographs, (sign) => simplified.get(sign) ?? sign);
}

/**
 * A letter, digit or ideograph in the one form that phrases are compared in: small, Latin, simplified, without
 * accents. Nothing at all for a mark without a letter.
 */
export function plainForm(character: string): string {
	const known = simplified.get(character);
	if (known !== undefined) return known;
	const bare = character.normalize('NFD').replace(marks, '').toLowerCase();
	return latin.get(bare) ?? bare;
}

/** The letter that a sign is written for, as in `1d10t`; the sign itself where it is none of these. */
export function letterFor(sign: string): string {
	return letters.get(sign) ?? sign;
}

function pairs(table: string): [string, string][] {
	const characters = [...table];
	return characters.flatMap((character, place): [string, string][] => {
		const next = characters[place + 1];
		return place % 2 === 0 && next !== undefined ? [[character, next]] : [];
	});
}
