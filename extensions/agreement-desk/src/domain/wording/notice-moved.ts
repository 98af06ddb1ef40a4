import type { Language } from '../localized-text.ts';
import type { Wording } from './alert.ts';
import { formatInstant } from './format-instant.ts';

export interface NoticeMovedFacts {
	readonly number: string;
	readonly title: string;
	readonly contactName: string;
	readonly providerName: string | null;
	/** Epoch ms. */
	readonly effectiveAt: number;
	readonly timezone: string;
}

/** What those who were told of a notice are told when it takes effect later (3.1.1.4). Plain text. */
export function noticeMovedWording(language: Language, facts: NoticeMovedFacts): Wording {
	const { number, title, contactName, providerName, effectiveAt, timezone } = facts;
	const at = formatInstant(effectiveAt, { language, timezone });
	const signature = providerName ? ['', providerName] : [];
	if (language === 'zh-CN') {
		return {
			subject: `[${number}] 生效时间推迟：${title}`,
			body: [
				`${contactName}，您好：`,
				'',
				`通知 ${number}（${title}）的生效时间推迟至 ${at}，其余内容不变。`,
				...signature,
			].join('\n'),
		};
	}
	return {
		subject: `[${number}] Takes effect later: ${title}`,
		body: [
			`Dear ${contactName},`,
			'',
			`Notice ${number} (${title}) takes effect later, on ${at}. All else stays as it was.`,
			...signature,
		].join('\n'),
	};
}
