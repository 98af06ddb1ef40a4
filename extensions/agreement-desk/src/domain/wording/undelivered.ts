import type { Language } from '../localized-text.ts';

export interface Undelivered {
	readonly number: string;
	readonly subject: string;
	readonly url: string;
	readonly recipient: string;
	/** What the target answered. */
	readonly reason: string;
	readonly isReply: boolean;
}

/** Tells who has a ticket that its customer could not be reached, so that they find another way (1.4.4). */
export function undeliveredWording(
	language: Language,
	{ number, subject, url, recipient, reason, isReply }: Undelivered,
): { subject: string; body: string } {
	if (language === 'zh-CN') {
		const what = isReply ? '给客户的回复' : '给客户的通知';
		return {
			subject: `[${number}] ${what}未能送达`,
			body: [
				`工单 ${number}（${subject}）${what}未能送达 ${recipient}，约定的其他方式也无法使用。`,
				`原因：${reason}`,
				'请核对客户的联系方式，或改用电话等方式联系客户；随后可在发件箱中重新发送。',
				...(url ? [url] : []),
			].join('\n'),
		};
	}
	const what = isReply ? 'Your reply' : 'The notice to the customer';
	return {
		subject: `[${number}] ${what} could not be delivered`,
		body: [
			`${what} on ticket ${number} (${subject}) could not be delivered to ${recipient}, nor in another way that was agreed on.`,
			`Reason: ${reason}`,
			'Check how the customer can be reached, or call them; after that it can be sent again from the outbox.',
			...(url ? [url] : []),
		].join('\n'),
	};
}
