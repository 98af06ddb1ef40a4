import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { choiceWord } from '../../studio/words/choice-word.ts';
import { callWords } from './call-words.ts';

/** How 2.1.1 was judged of one call. */
export interface PhoneAnswer {
	readonly state: string | null;
	readonly end_reason: string | null;
}

/** What is said of it; nothing where nothing is agreed. */
export function judgementOf(answer: PhoneAnswer | null): LocalizedText {
	if (answer === null) return text('', '');
	const reason = choiceWord('end_reason', answer.end_reason);
	if (answer.state === 'met') return callWords.inTime;
	if (answer.state === 'breached') return withReason(callWords.late, reason);
	return withReason(callWords.notCounted, reason);
}

function withReason(words: LocalizedText, reason: LocalizedText): LocalizedText {
	if (reason['en-US'] === '') return words;
	return text(`${words['zh-CN']}：${reason['zh-CN']}`, `${words['en-US']}: ${reason['en-US']}`);
}

/** Of these, how many count and how many of them were kept. */
export function countAnswers(answers: readonly (PhoneAnswer | null)[]): { kept: number; counted: number } {
	const kept = answers.filter((answer) => answer?.state === 'met').length;
	const missed = answers.filter((answer) => answer?.state === 'breached').length;
	return { kept, counted: kept + missed };
}
