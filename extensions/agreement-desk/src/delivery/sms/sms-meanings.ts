import type { DeliveryFailure } from '../outcome.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What providers refuse a message for, whatever they call it. */
export const smsMeanings = {
	balance: {
		result: 'temporary',
		targetFault: true,
		advice: 'The account has no balance left: top it up. 账户余额不足或已欠费：请充值。',
	},
	accountLimit: {
		result: 'temporary',
		targetFault: true,
		retryAfterMs: hour,
		advice:
			'The daily or monthly limit of the account is used up: raise it. 账户的日/月发送上限已用完：请调高上限。',
	},
	numberPerMinute: {
		result: 'temporary',
		retryAfterMs: minute,
		advice: 'Too many messages to this number within a minute. 一分钟内发给该号码的短信过多。',
	},
	numberPerHour: {
		result: 'temporary',
		retryAfterMs: hour,
		advice: 'Too many messages to this number within an hour. 一小时内发给该号码的短信过多。',
	},
	numberPerDay: {
		result: 'temporary',
		retryAfterMs: 24 * hour,
		advice: 'Too many messages to this number today. 今天发给该号码的短信过多。',
	},
	throttled: {
		result: 'temporary',
		retryAfterMs: minute,
		advice: 'The provider is asked too often; it will be tried again. 调用过于频繁，将会重试。',
	},
	key: {
		result: 'permanent',
		targetFault: true,
		advice:
			'The access key is not valid or not allowed to send: check key, secret, permissions and IP list. ' +
			'访问密钥无效或无权发送：请检查 AccessKey、权限和 IP 白名单。',
	},
	account: {
		result: 'permanent',
		targetFault: true,
		advice:
			'The account or the application cannot send SMS: check it in the console of the provider. ' +
			'账户或应用无法发送短信：请在服务商控制台检查。',
	},
	clock: {
		result: 'temporary',
		targetFault: true,
		advice: 'The clock of this machine is wrong: set it by NTP. 本机时间不准：请用 NTP 校时。',
	},
	sign: {
		result: 'permanent',
		targetFault: true,
		advice:
			'The sign name is not approved for this account: check it in the channel and in the console. ' +
			'短信签名未通过审核或不属于该账户：请核对渠道中的签名。',
	},
	template: {
		result: 'permanent',
		advice:
			'The template is not approved, or its variables do not fit: compare it with the console. ' +
			'短信模板未通过审核或变量不符：请与控制台核对。',
	},
	content: {
		result: 'permanent',
		advice:
			'The words or a variable are not allowed (too long, a link, a blocked word). ' +
			'内容或变量不被允许（过长、含链接或敏感词）。',
	},
	number: {
		result: 'permanent',
		advice:
			'The number cannot be sent to: check the phone of the contact. 无法向该号码发送：请核对联系人的手机号。',
	},
	blocked: {
		result: 'permanent',
		advice:
			'The receiver has unsubscribed or is on a block list: use another method. ' +
			'对方已退订或在黑名单中：请改用其他方式。',
	},
	atNight: {
		result: 'temporary',
		retryAfterMs: hour,
		advice: 'The provider sends this kind only between 8:00 and 22:00. 此类短信只能在 8:00–22:00 发送。',
	},
	/** They may have sent it all the same, and a second one costs money and trust. */
	system: {
		result: 'unknown',
		advice:
			'The provider failed while it was at it, so the message may have left: ask for its receipt first. ' +
			'服务商内部错误，短信可能已发出：请先查询回执。',
	},
} as const satisfies Readonly<Record<string, Omit<DeliveryFailure, 'reason'> & { readonly advice: string }>>;

export type SmsMeaning = keyof typeof smsMeanings;

/** `words` is what the provider said to the code. */
export function smsFailure(meaning: SmsMeaning, code: string, words: string): DeliveryFailure {
	const { advice, ...outcome } = smsMeanings[meaning];
	return { ...outcome, reason: `${code} ${words.slice(0, 200)}: ${advice}` };
}
