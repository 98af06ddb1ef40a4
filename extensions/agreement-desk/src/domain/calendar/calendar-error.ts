import { text, type LocalizedText } from '../localized-text.ts';

/**
 * - `empty`: the calendar never opens;
 * - `zone`: the time zone is unknown;
 * - `period`: a date, a weekday or a time is not one;
 * - `range`: a query or an answer lies outside what can be computed.
 */
export type CalendarErrorCode = 'empty' | 'zone' | 'period' | 'range';

/** A calendar that cannot be used, or a question it cannot answer; the message is a sentence for an administrator. */
export class CalendarError extends Error {
	readonly code: CalendarErrorCode;
	/** The message in both languages; what an administrator never gets to see is in English alone. */
	readonly text: LocalizedText;

	constructor(code: CalendarErrorCode, message: string, chinese: string = message) {
		super(message);
		this.name = 'CalendarError';
		this.code = code;
		this.text = text(chinese, message.replace(/\.$/, ''));
	}
}
