import { text, type Language, type LocalizedText } from '../localized-text.ts';
import type { NoticeKind } from '../vocabulary.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

export interface InterruptionFacts {
	/** Of the notice. */
	readonly number: string;
	readonly kind: NoticeKind | null;
	/** Epoch ms. */
	readonly since: number;
	readonly timezone: string;
}

/** By which notice a service is suspended or ended, and since when: the beginning of a sentence. */
export function interruptionWords({ number, kind, since, timezone }: InterruptionFacts): LocalizedText {
	const at = (language: Language) => formatInstant(since, { language, timezone });
	return kind === 'termination'
		? text(
				`依照协议第 3.1.1.4 条，服务已按通知 ${number} 自 ${at('zh-CN')} 起终止`,
				`under clause 3.1.1.4 of the agreement the service was ended by notice ${number} on ${at('en-US')}`,
			)
		: text(
				`依照协议第 3.1.1.4 条，服务已按通知 ${number} 自 ${at('zh-CN')} 起暂停`,
				`under clause 3.1.1.4 of the agreement the service has been suspended by notice ${number} since ${at('en-US')}`,
			);
}

export interface OutsideFacts extends InterruptionFacts {
	/** The number under which the request is kept. */
	readonly ticket: string;
	readonly subject: string;
	readonly contactName: string;
	readonly providerName: string | null;
}

/** The receipt for a request that came in while the service was suspended, or after its end. Plain text. */
export function outsideWording(language: Language, facts: OutsideFacts): Wording {
	const { ticket, subject, contactName, providerName } = facts;
	const why = interruptionWords(facts)[language];
	const signature = providerName ? ['', providerName] : [];
	if (language === 'zh-CN') {
		return {
			subject: `[${ticket}] 暂不受理：${subject}`,
			body: [
				`${contactName}，您好：`,
				'',
				`我们已收到您的来信并留存，编号 ${ticket}。${why}，因此未予受理。`,
				'如需投诉（包括对暂停或终止本身），或就个人信息提出请求，请来信说明，我们照常受理。',
				...signature,
			].join('\n'),
		};
	}
	return {
		subject: `[${ticket}] Not taken on: ${subject}`,
		body: [
			`Dear ${contactName},`,
			'',
			`Your message has arrived and is kept as ${ticket}. It was not taken on: ${why}.`,
			'To complain, also about this very notice, or to ask about your personal data, write to us and say so; that is dealt with as ever.',
			...signature,
		].join('\n'),
	};
}
