import { bytesOf, cutToBytes } from '../cut-text.ts';
import type { OutgoingPost } from '../outgoing.ts';

const cutMark = '\n…（已截断，全文见服务台 / cut, the rest is in the desk）';

/**
 * What a bot says: the subject, the text and, where the bot wants to see a word, that word. Where it is too long the
 * end of the text is left out, never the subject's beginning nor the word.
 *
 * @param room bytes of UTF-8
 */
export function botText(
	{ subject, text }: Pick<OutgoingPost, 'subject' | 'text'>,
	{ keyword, room }: { readonly keyword: string | null; readonly room: number },
): string {
	const whole = [subject.trim(), text.trim()].filter((part) => part !== '').join('\n');
	const cut = cutToBytes(whole, room, cutMark);
	if (keyword === null || cut.includes(keyword)) return cut;
	const lead = `[${keyword}] `;
	return lead + cutToBytes(whole, room - bytesOf(lead), cutMark);
}
