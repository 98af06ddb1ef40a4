import { timedClauses } from '../../domain/agreement/clauses/timed-clauses.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';

/** The heading of a clause with its number; the number alone where it has none. */
export function clauseWord(number: string): LocalizedText {
	const heading = timedClauses.find((one) => one.number === number)?.heading;
	return heading
		? text(`${number} ${heading['zh-CN']}`, `${number} ${heading['en-US']}`)
		: text(number, number);
}
