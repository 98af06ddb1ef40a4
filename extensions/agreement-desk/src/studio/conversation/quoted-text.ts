/** The words of a mail, and what it repeats of earlier ones. */
export interface DividedText {
	readonly own: string;
	/** Empty where nothing is quoted. */
	readonly quoted: string;
}

/** A line after which a mail repeats the one that it answers. */
const begins = [
	/^-{2,}\s*(?:original message|forwarded message|原始邮件|转发邮件|原邮件)\s*-{2,}$/i,
	/^on\b.{4,200}\bwrote:$/i,
	/^在.{4,200}写道[:：]$/,
	/^.{2,120}于\s?\d{4}年.{4,80}写道[:：]$/,
	/^_{10,}$/,
];
const header = /^(?:from|发件人)[:：]\s*\S/i;
const secondHeader = /^(?:sent|date|to|subject|发送时间|日期|收件人|主题)[:：]/i;

/** Divides a plain text at the place where it begins to repeat another one. Nothing is lost: own and quoted are the whole. */
export function divideQuoted(text: string): DividedText {
	const lines = text.split('\n');
	const at = lines.findIndex((_, place) => isBegin(lines, place));
	if (at <= 0) return { own: text, quoted: '' };
	return { own: lines.slice(0, at).join('\n').trimEnd(), quoted: lines.slice(at).join('\n').trim() };
}

function isBegin(lines: readonly string[], place: number): boolean {
	const line = lines[place]?.trim() ?? '';
	if (line === '') return false;
	if (begins.some((pattern) => pattern.test(line))) return true;
	if (header.test(line)) return secondHeader.test(lines[place + 1]?.trim() ?? '');
	// a quotation with an answer below it is part of what is said
	return line.startsWith('>') && restIsQuoted(lines, place);
}

function restIsQuoted(lines: readonly string[], from: number): boolean {
	return lines.slice(from).every((line) => line.trim() === '' || line.trimStart().startsWith('>'));
}

const mostLetters = 1_400;
const mostLines = 20;

/** Whether a text is so long that only its beginning is shown at first. */
export function isLong(text: string): boolean {
	return text.length > mostLetters || text.split('\n', mostLines + 1).length > mostLines;
}

/** The beginning of a long text, cut between words where there are any. */
export function beginningOf(text: string): string {
	const lines = text.split('\n', mostLines).join('\n');
	if (lines.length <= mostLetters) return lines;
	const cut = lines.slice(0, mostLetters);
	const space = cut.lastIndexOf(' ');
	return (space > mostLetters / 2 ? cut.slice(0, space) : cut).trimEnd();
}
