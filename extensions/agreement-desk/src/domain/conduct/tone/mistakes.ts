import { text } from '../../localized-text.ts';
import { spanOf } from '../personal-data/candidate.ts';
import type { ToneFinding } from './tone-finding.ts';

const placeholder =
	/\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\{%[^{}\n]{0,80}%\}|<%[^<>\n]{0,80}%>|[【\u3014][ _\u3000x*.\u2026-]{0,40}[】\u3015]|[【[](?:请?(?:填写|输入|插入|填入)[^】\]\n]{0,30}|(?:客户|用户|您的?|收件人|联系人)?(?:姓名|名字|称呼|尊称)|(?:订单|工单|产品|商品|快递|运单)(?:号|编号|名称|单号)|日期|时间|金额|链接|原因|电话|xx+|×+|(?:your|customer|client|first|last|agent)[ _-]?name|name|date|order (?:number|id)|insert [^】\]\n]{1,30}|tbd|todo)[】\]]|\b(?:lorem ipsum|TODO|TBD|XXXX+)\b/gi;

/** 1.4.1: places of a template that nobody filled in. Those with words in them, such as 【温馨提示】, are none. */
export function findPlaceholders(shown: string): ToneFinding[] {
	const spans = [...shown.matchAll(placeholder)].map(spanOf);
	if (spans.length === 0) return [];
	const words = text(
		'模板里还有没填的位置，请填好或删去',
		'Places of the template are still empty; fill them in or take them out',
	);
	return [{ code: 'placeholder', spans, text: words }];
}

const ticketNumber = /(?<![\w-])CS-\d{8}-\d{4,9}(?!\d)/gi;

/** 2.3.4: the number of a ticket that is neither this one nor linked to it, and so perhaps another customer's. */
export function findOtherTickets(shown: string, known: readonly string[]): ToneFinding[] {
	const own = new Set(known.map((number) => number.toUpperCase()));
	const spans = [...shown.matchAll(ticketNumber)]
		.filter((match) => !own.has(match[0].toUpperCase()))
		.map(spanOf);
	if (spans.length === 0) return [];
	const words = text(
		'这是另一张工单的编号，请核对是否发错了客户',
		'This is the number of another ticket; check that the reply is for this customer',
	);
	return [{ code: 'other_ticket', spans, text: words }];
}

const promise =
	/尽快|尽早|马上|立刻|立即|很快|稍后|近期|不久|择日|早日|尽量(?:早|快)|抓紧|\b(?:as soon as possible|asap|shortly|soon|soonest|at the earliest|right away|in due course|before long|promptly|immediately)\b/gi;
const date =
	/\d{1,2} ?月 ?\d{1,2} ?[日号]|(?<!\d)20\d{2}[-/.年]\d{1,2}|\d{1,2}[:时点]\d{0,2}|[今明后]天|当[日天]|今[日晚]|明[日早晚]|[本这下]?(?:周|星期|礼拜)[一二三四五六日天末]|月底|月末|年底|[\d一二两三四五六七八九十]+ ?(?:个)?(?:工作日|小时|天|日|周|星期|分钟|月)(?:之?内|以内|后|前)?|\b(?:today|tonight|tomorrow|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:within|in|by|after|next) (?:the )?(?:next )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|week|month)\b|\b\d{1,2} ?(?:am|pm|o'clock)\b|\b\d{1,2}\/\d{1,2}\b|end of (?:the )?(?:day|week|month|business)/i;

/** 2.2.2: a promised time is a date. "As soon as possible" alone promises nothing. */
export function findUndatedPromise(shown: string): ToneFinding[] {
	const spans = [...shown.matchAll(promise)].map(spanOf);
	if (spans.length === 0 || date.test(shown)) return [];
	const words = text(
		'告知预计完成时间须写明具体日期或时刻，不能只说“尽快”；例如“12月3日18:00前”',
		'A promised time names a date or an hour, not “as soon as possible” alone; for example “by 3 December, 18:00”',
	);
	return [{ code: 'undated_promise', spans, text: words }];
}
