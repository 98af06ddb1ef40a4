import { text, type Language, type LocalizedText } from '../localized-text.ts';
import type { NoticeKind } from '../vocabulary.ts';
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
