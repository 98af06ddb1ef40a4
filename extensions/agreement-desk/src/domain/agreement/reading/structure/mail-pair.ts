import type { Sentence } from './clauses.ts';
import { columnOf } from './columns.ts';
import { isOnlyAmount, type Phrase } from './phrases.ts';
import type { Segment } from './segments.ts';
import type { Topic } from './topics.ts';

/**
 * A row such as "| 邮件首次回复 | 4小时 | 2小时 |", or 2.1.2 with nothing but two amounts: first the time in business
 * hours, then the other, unless the columns say otherwise. Null where it is neither.
 */
export function mailPair(
	sentence: Sentence,
	phrases: readonly Phrase[],
	candidates: readonly Topic[],
): readonly Segment[] | null {
	const inHours = candidates.find(({ name }) => name === 'email');
	const outOfHours = candidates.find(({ name }) => name === 'emailNext');
	if (!inHours || !outOfHours || outOfHours.noun.test(sentence.text)) return null;
	const isMail =
		sentence.number === inHours.clause || inHours.words.every((word) => word.test(sentence.text));
	const amounts = phrases.filter(({ from, to }) => isOnlyAmount(sentence.text.slice(from, to)));
	const [first, second, third] = amounts;
	if (!isMail || !first || third) return null;
	if (second) {
		const [one = '', other = ''] = [first, second].map(({ from }) => columnOf(sentence, from));
		const isTurned = outOfHours.noun.test(one) && !outOfHours.noun.test(other);
		if (one !== other && !isTurned && !outOfHours.noun.test(other)) return null;
		return [
			{ topic: inHours, ground: 'order', parts: [isTurned ? second : first] },
			{ topic: outOfHours, ground: 'order', parts: [isTurned ? first : second] },
		];
	}
	const isSecond = phrases.length === 1 && /(?:小时|分钟|hours?|minutes?)/.test(sentence.lead);
	return isSecond ? [{ topic: outOfHours, ground: 'order', parts: [first] }] : null;
}
