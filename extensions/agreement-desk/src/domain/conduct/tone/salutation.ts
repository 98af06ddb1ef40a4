import { text } from '../../localized-text.ts';
import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import type { ToneFinding } from './tone-finding.ts';

interface Salutation extends Span {
	readonly name: string;
	readonly language: 'zh' | 'en';
	readonly hasTitle: boolean;
}

const chinese =
	/^\s*(?:(?:尊敬的|亲爱的|敬爱的) ?(?<named>\p{Script=Han}{1,4}?)|(?<plain>\p{Script=Han}{1,4}?)(?=先生|女士|小姐|太太|老师))(?<title>先生|女士|小姐|太太|老师|总|经理|主任)?(?:\/女士|\/先生)? ?(?:[,:!\n]|您好|你好)/u;
const english =
	/^\s*(?:dear|hi|hello|good (?:morning|afternoon|evening),?) {1,2}(?<title>mr|mrs|ms|miss|mx|dr|prof)?\.? ?(?<name>[A-Z][\p{L}'-]{0,30}(?: [A-Z][\p{L}'-]{0,30}){0,2}) ?[,:!\n.]/iu;
const nobody =
	/^(?:客户|用户|顾客|会员|朋友|买家|卖家|家长|同学|乘客|旅客|住户|业主|商家|亲|大家|各位|贵宾|旅客|读者|先生|女士|小姐|合作伙伴|伙伴|嘉宾|您|你)|(?:客户|用户|顾客|会员|朋友|买家|家长|同学)$/;
const nobodyInEnglish =
	/^(?:customer|client|user|sir|madam|all|team|there|friend|guest|member|valued|colleagues?|everyone|folks|both|again)\b/i;
const compoundSurname =
	/^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|端木|南宫)/;

/** 2.3.4: a letter that begins with the name of somebody else. Names in different scripts cannot be compared. */
export function findWrongName(shown: string, contactName: string): ToneFinding[] {
	const salutation = salutationOf(shown);
	if (salutation === null || isNameOf(salutation, contactName)) return [];
	const words = text(
		'称呼与本工单的联系人不符，请核对姓名，以免发错客户',
		'The name in the salutation is not that of this ticket’s contact; check whom this goes to',
	);
	return [{ code: 'wrong_name', spans: [{ from: salutation.from, to: salutation.to }], text: words }];
}

function salutationOf(shown: string): Salutation | null {
	const head = shown.slice(0, 120);
	const inChinese = chinese.exec(head);
	if (inChinese !== null) {
		const name = inChinese.groups?.['named'] ?? inChinese.groups?.['plain'] ?? '';
		if (nobody.test(name)) return null;
		const hasTitle = inChinese.groups?.['title'] !== undefined || inChinese.groups?.['plain'] !== undefined;
		return { name, language: 'zh', hasTitle, ...placeOf(head, name) };
	}
	const inEnglish = english.exec(head)?.groups;
	const name = inEnglish?.['name'] ?? '';
	if (name === '' || nobodyInEnglish.test(name)) return null;
	return { name, language: 'en', hasTitle: inEnglish?.['title'] !== undefined, ...placeOf(head, name) };
}

function placeOf(head: string, name: string): Span {
	const from = head.indexOf(name);
	return { from, to: from + name.length };
}

function isNameOf({ name, language, hasTitle }: Salutation, contact: string): boolean {
	if (language === 'en') {
		const own: readonly string[] = contact.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? [];
		// a name in another script may well be the same
		if (!own.some((word) => /[a-z]/.test(word))) return true;
		return name
			.toLowerCase()
			.split(' ')
			.some((word) => own.includes(word));
	}
	const own = contact.replace(/\P{Script=Han}/gu, '');
	if (own === '' || own.includes(name)) return true;
	const isSurname = hasTitle && (name.length === 1 || compoundSurname.test(name));
	return isSurname && own.startsWith(name);
}
