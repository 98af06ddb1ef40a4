import type { DeliveryFailure } from '../outcome.ts';
import type { BotSettings } from './bot-settings.ts';

type Meaning = Omit<DeliveryFailure, 'reason'> & { readonly advice: string };
type BotType = BotSettings['type'];

const minute = 60_000;
const tooFast = 'Too many messages; it will be tried again. 发送过于频繁，将会重试。';
const busy = 'The service is busy; it will be tried again. 对方服务繁忙，将会重试。';
const wrongKey =
	'The bot does not exist (any more): copy its URL from the group again. 机器人不存在或已被移除：请从群里重新复制网址。';
const tooBig = 'The message is too long or not well formed. 消息过长或格式不正确。';

/** What the code in the body of an answer means, beside 0 for success. */
const meanings: Readonly<Record<BotType, Readonly<Record<number, Meaning>>>> = {
	wecom: {
		[-1]: { result: 'temporary', targetFault: true, advice: busy },
		40008: { result: 'permanent', advice: tooBig },
		40058: { result: 'permanent', advice: tooBig },
		45002: { result: 'permanent', advice: tooBig },
		45009: { result: 'temporary', retryAfterMs: minute, advice: tooFast },
		45033: { result: 'temporary', retryAfterMs: minute, advice: tooFast },
		93000: { result: 'permanent', targetFault: true, advice: wrongKey },
		93004: { result: 'permanent', targetFault: true, advice: wrongKey },
		93008: { result: 'permanent', targetFault: true, advice: wrongKey },
	},
	dingtalk: {
		[-1]: { result: 'temporary', targetFault: true, advice: busy },
		130101: { result: 'temporary', retryAfterMs: 10 * minute, advice: tooFast },
		300001: { result: 'permanent', targetFault: true, advice: wrongKey },
		300005: { result: 'permanent', targetFault: true, advice: wrongKey },
		310000: {
			result: 'permanent',
			targetFault: true,
			advice:
				'The security settings of the bot refuse it: compare the clock of this machine, then the signing secret, the keyword and the IP range. ' +
				'机器人的安全设置拒绝了消息：请依次检查本机时间、加签密钥、关键词和 IP 段。',
		},
		400013: { result: 'permanent', targetFault: true, advice: wrongKey },
		400101: { result: 'permanent', targetFault: true, advice: wrongKey },
		400102: { result: 'permanent', targetFault: true, advice: wrongKey },
		400105: { result: 'permanent', advice: tooBig },
		400106: { result: 'permanent', advice: tooBig },
		410100: { result: 'temporary', retryAfterMs: 10 * minute, advice: tooFast },
		430101: {
			result: 'permanent',
			advice: 'It contains a link that DingTalk refuses. 消息中含有钉钉不允许的外链。',
		},
		430102: { result: 'permanent', advice: 'DingTalk refuses its words. 消息含有钉钉不允许的内容。' },
		430103: { result: 'permanent', advice: 'DingTalk refuses its picture. 消息含有钉钉不允许的图片。' },
		430104: { result: 'permanent', advice: 'DingTalk refuses its contents. 消息含有钉钉不允许的内容。' },
		460101: { result: 'permanent', advice: tooBig },
	},
	feishu: {
		9499: { result: 'permanent', advice: tooBig },
		11232: { result: 'temporary', retryAfterMs: minute, advice: tooFast },
		11233: { result: 'temporary', retryAfterMs: minute, advice: tooFast },
		19001: { result: 'permanent', targetFault: true, advice: wrongKey },
		19002: { result: 'permanent', advice: tooBig },
		19021: {
			result: 'permanent',
			targetFault: true,
			advice:
				'The signature does not fit: compare the clock of this machine, then the signing secret. ' +
				'签名不符：请先检查本机时间，再检查签名密钥。',
		},
		19022: {
			result: 'permanent',
			targetFault: true,
			advice: 'This machine is not in the IP list of the bot. 本机不在机器人的 IP 白名单中。',
		},
		19024: {
			result: 'permanent',
			targetFault: true,
			advice:
				'The keyword of the bot is missing: set it in the channel. 缺少机器人的关键词：请在渠道中填写。',
		},
	},
};

/** A code that is in no list: neither lost at once nor tried for ever. */
const unlisted: Meaning = {
	result: 'temporary',
	advice: 'Not in our list; it will be tried again. 未收录的错误码，将会重试。',
};

/** `words` is what the service said to the code. */
export function botFailure(type: BotType, code: number, words: string): DeliveryFailure {
	const { advice, ...outcome } = meanings[type][code] ?? unlisted;
	return { ...outcome, reason: `${code} ${words.slice(0, 200)}: ${advice}` };
}

/** Every code that is known, for each service. */
export function knownBotCodes(type: BotType): number[] {
	return Object.keys(meanings[type]).map(Number);
}
