import type { Language } from '../localized-text.ts';
import type { Wording } from './alert.ts';

/** What staff are told when a customer writes to a ticket that is over while no agreement is in force. Plain text. */
export function lateWordWording(
	language: Language,
	{ number, subject, url }: { number: string; subject: string; url: string },
): Wording {
	if (language === 'zh-CN') {
		return {
			subject: `[${number}] 客户在工单结束后来信`,
			body: [
				'客户来信已记录在原工单上。因当前没有生效的协议，未能另建工单，请人工跟进。',
				'',
				`主题：${subject}`,
				url,
			].join('\n'),
		};
	}
	return {
		subject: `[${number}] The customer wrote after the end`,
		body: [
			'Their message was recorded on the old ticket. No new one could be made, since no agreement is in force: please follow it up.',
			'',
			`Subject: ${subject}`,
			url,
		].join('\n'),
	};
}
