import type { Language } from '../domain/localized-text.ts';
import { escaped } from './html.ts';

/** No colours of our own: what the reader's mailer takes for paper and ink is right by day and by night. */
const head =
	'<meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
	'<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">';
const style =
	"font:15px/1.7 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;max-width:40em;" +
	'overflow-wrap:anywhere;margin:0';

/** A plain text as a page of an e-mail: its paragraphs and lines, with links that can be followed. */
export function mailHtml(text: string, language: Language): string {
	const paragraphs = text
		.trim()
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>\n')}</p>`);
	return wrapped(paragraphs.join('\n'), language);
}

/** Text of a page with what every mail needs around it; one that is a whole page is left as it is. */
export function wrapped(body: string, language: Language): string {
	if (/<html[\s>]/i.test(body)) return body;
	return `<!doctype html>\n<html lang="${language}"><head>${head}</head>\n<body><div style="${style}">\n${body}\n</div></body></html>`;
}

/** The same page with some lines of text at its end. */
export function withLines(page: string, lines: readonly string[]): string {
	if (lines.length === 0) return page;
	const added = `<p>${lines
		.filter((line) => line !== '')
		.map(linked)
		.join('<br>\n')}</p>\n`;
	const end = page.lastIndexOf('</body>');
	return end === -1 ? page + added : page.slice(0, end) + added + page.slice(end);
}

/** Signs that end a sentence do not belong to the address before them, nor do Chinese ones that follow without a space. */
const address = /https?:\/\/[^\s<>"'，。；：！？、（）《》“”【】\u3000-\u303f\uff00-\uffef]+/g;

function linked(line: string): string {
	let written = '';
	let done = 0;
	for (const { 0: found, index } of line.matchAll(address)) {
		const link = found.replace(/[.,;:!?)\]}]+$/, '');
		written += `${escaped(line.slice(done, index))}<a href="${escaped(link)}">${escaped(link)}</a>`;
		done = index + link.length;
	}
	return written + escaped(line.slice(done));
}
