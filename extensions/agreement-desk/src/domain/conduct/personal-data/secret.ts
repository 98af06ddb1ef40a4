import type { Span } from '../../agreement/reading/text/mapped-text.ts';
import { spanOf, type Detection } from './candidate.ts';
import { maskedSecret } from './mask.ts';

const nameInChinese =
	'(?:登录|登陆|支付|交易|短信|手机|动态|银行卡|账号|账户|取款|查询|您的|你的|的){0,3}(?:密码|口令|验证码|校验码|动态码|安全码|cvv|otp)';
const nameInEnglish =
	'(?:passwords?|passcodes?|pin(?: code| number)?|otp|(?:verification|security|sms|confirmation|login|access) codes?|one[- ]time (?:passwords?|codes?|passcodes?)|cvv|cvc)';

const value = String.raw`["'“「]?(?<value>[\w!@#$%^&*.+~?-]{4,64})(?![\w!@#$%^&*.+~?-])(?! ?(?:位|个|分钟|小时|秒|次|字符|字母|天|年|月|日|:|digits?|characters?|letters?|minutes?|hours?))`;
const given = [
	new RegExp(
		String.raw`(?:密码|口令|验证码|校验码|动态码|安全码)(?:已?(?:重置为|改为|设为|是|为))?[ :=]{0,3}(?:是|为)? ?${value}`,
		'gi',
	),
	new RegExp(
		String.raw`(?<![?&\w-])(?:${nameInEnglish}|token|api[ _-]?key|secret)(?: (?:is|was|has been (?:re)?set to)(?: now)?:?| ?[:=])\s{0,2}${value}`,
		'gi',
	),
];
const tokens =
	/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,100}|sk-[A-Za-z0-9_-]{20,200}|xox[abp]-[\w-]{10,100}|eyJ[\w-]{10,2000}\.[\w-]{10,4000}\.[\w-]{5,1000})|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----|\bBearer [\w.-]{20,4000}/g;

/** Passwords, codes and keys written out. What is masked, and words such as "password: required", are none. */
export function findSecrets(text: string): Detection[] {
	const written = given.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): Detection[] => {
			const secret = match.groups?.['value'] ?? '';
			if (!/[\d!@#$%^&*_]/.test(secret) || !/[a-z\d]/i.test(secret) || secret.includes('**')) return [];
			const to = spanOf(match).to;
			return [secretAt(secret, { from: to - secret.length, to })];
		}),
	);
	return [...written, ...[...text.matchAll(tokens)].map((match) => secretAt(match[0], spanOf(match)))];
}

function secretAt(secret: string, span: Span): Detection {
	return { kind: 'secret', value: secret, masked: maskedSecret, span, severity: 'block', name: null };
}

const other =
	'(?! ?(?:重置|找回|错误|提示|页面|长度|规则|输入|登录|登陆|有误|过期|失效|截图|的|问题|保护|功能|服务|设置|修改|框|是否|不))';
const toUs = '(?:给?(?:到)?(?:我们?|客服|这边|这里|本人|工程师|技术|小编)|一下|过来|出来|下)';
const asks = [
	new RegExp(
		String.raw`(?:(?:请|麻烦|烦请|需要|需|把|可否|能否|方便|(?<![为给向])[您你])[^。!?;\n]{0,8}提供|(?:发送?|报|转发|截图|说|念|读|回复|提供)${toUs}|告诉(?:我们?|客服)|告知(?:我们?|客服|一下)|请(?:您|你)?(?:直接)?(?:告知|告诉|回复|回传|短信回复|说出|报出))[^。!?;\n]{0,10}?${nameInChinese}${other}`,
		'gi',
	),
	new RegExp(
		String.raw`${nameInChinese}[^。!?;\n是]{0,12}?(?:(?:发送?|报|转发|告诉|告知|提供|回复|截图|说|念)${toUs}|告诉(?:我|客服)|(?:是|为)(?:多少(?!位)|什么(?![格意时原样])))`,
		'gi',
	),
	new RegExp(
		String.raw`(?:(?:^|[.!?:;,\n] {0,2})|please |kindly |just |simply |then |and |(?:could|can|would|will) you (?:please )?|(?:need|want|like|ask) you to |you (?:need|have) to |you must )(?:send|tell|give|provide|share|reply with|text|e-?mail|forward|message|read out|let us know|let me know|let us have|let me have)\b[^.!?\n]{0,40}?\b(?:your|the|that|what)\b (?:[a-z0-9-]+ ){0,3}?${nameInEnglish}\b(?! (?:reset|page|field|error|policy|requirements?|recovery|manager|prompt|screen|settings?|length|hint|expire|request|change|you (?:see|are)|when|on|at the|in the|into))`,
		'gi',
	),
	new RegExp(
		String.raw`\b(?:what(?: is|'s| was)|(?:i|we)(?:'ll| will)?(?: just| also| first)? need(?: to (?:know|have))?|may i have|can i have|could i have|can we have) (?:your|the) (?:[a-z0-9-]+ ){0,3}?${nameInEnglish}\b(?! (?:reset|page|field|error|policy|requirements?|recovery|manager|prompt|screen|settings?|length|hint|request|change|for\?))`,
		'gi',
	),
];
const denial =
	/不会|不要|请勿|切勿|勿|不得|无需|不需要|不必|不用|别(?:把|将|告诉|给)|不应|严禁|谨防|防止|任何人|不能|不可|拒绝|警惕|他人|陌生人|是否|有没有|没收到|收不到|未收到|没有收到|\b(?:never|not|cannot|without|avoid|nobody|anyone|whether|no need|no one)\b|n't\b/i;
const clauseEnd = /[。!?;\n]|\.(?= |$)/g;
const reach = 60;

/** Questions for a password or a code that is the customer's alone, in Chinese and English. Warnings not to tell it are none. */
export function findSecretRequests(text: string): Detection[] {
	return asks.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): Detection[] => {
			const span = spanOf(match);
			const before = text.slice(Math.max(0, span.from - reach), span.to);
			if (denial.test(lastSentence(before, span.to - span.from))) return [];
			return [{ kind: 'secret_request', value: match[0], masked: null, span, severity: 'block', name: null }];
		}),
	);
}

/** From the end of the sentence before the match; the match itself is its last part. */
function lastSentence(words: string, matchLength: number): string {
	const front = words.slice(0, words.length - matchLength);
	const ends = [...front.matchAll(clauseEnd)].map(({ index }) => index + 1);
	return words.slice(ends.at(-1) ?? 0);
}
