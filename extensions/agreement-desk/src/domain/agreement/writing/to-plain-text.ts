import type { AgreementDocument } from './agreement-document.ts';
import { lineText, toLines } from './to-lines.ts';

/** The agreement as plain text: one line for each clause and term, an empty one before each heading. */
export function toPlainText(document: AgreementDocument): string {
	return toLines(document)
		.map((line) => (line.kind === 'heading' ? `\n${lineText(line)}\n` : `${lineText(line)}\n`))
		.join('');
}
