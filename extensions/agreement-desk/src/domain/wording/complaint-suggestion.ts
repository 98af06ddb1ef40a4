import type { Language } from '../localized-text.ts';
import type { Wording } from './alert.ts';

export interface SuggestionFacts {
	readonly number: string;
	readonly subject: string;
	/** What the customer wrote. */
	readonly words: readonly string[];
	readonly url: string;
}

/** What supervisors read when a customer writes the words of a complaint (1.4.5). */
export function complaintSuggestion(language: Language, facts: SuggestionFacts): Wording {
	const { number, subject, words, url } = facts;
	return language === 'zh-CN'
		? {
				subject: `[${number}] 客户可能在投诉：${subject}`,
				body: [
					`客户来信中出现：${words.join('、')}。`,
					'请确认客户是否投诉；如是，请将工单类型改为“投诉”（1.4.5）。',
					url,
				].join('\n'),
			}
		: {
				subject: `[${number}] Perhaps a complaint: ${subject}`,
				body: [
					`The customer wrote: ${words.join(', ')}.`,
					'Find out whether they complain; if so, set the type of the ticket to complaint (1.4.5).',
					url,
				].join('\n'),
			};
}
