import type { Language } from '../localized-text.ts';
import type { Wording } from './alert.ts';

export interface NudgeFacts {
	readonly number: string;
	readonly subject: string;
	/** How many times by now. */
	readonly count: number;
	readonly comment: string | null;
	readonly url: string;
}

/** What staff are told when a customer asks where a request stands (催单). Plain text. */
export function nudgeWording(
	language: Language,
	{ number, subject, count, comment, url }: NudgeFacts,
): Wording {
	const lines =
		language === 'zh-CN'
			? [`客户催单（第 ${count} 次），请尽快告知处理进展。`, ...(comment ? [`客户留言：${comment}`] : [])]
			: [
					`The customer asks where this stands (nudge no. ${count}). Please tell them.`,
					...(comment ? [`They say: ${comment}`] : []),
				];
	const headline = language === 'zh-CN' ? '客户催单' : 'The customer asks';
	const label = language === 'zh-CN' ? '主题：' : 'Subject: ';
	return { subject: `[${number}] ${headline}`, body: [...lines, '', `${label}${subject}`, url].join('\n') };
}
