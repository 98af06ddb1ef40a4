import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { toMarkdown } from '../domain/agreement/writing/to-markdown.ts';
import { toPlainText } from '../domain/agreement/writing/to-plain-text.ts';
import { writeAgreement } from '../domain/agreement/writing/write-agreement.ts';
import type { Language } from '../domain/localized-text.ts';

export const documentFormats = ['text', 'markdown', 'docx'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

export function isDocumentFormat(value: string): value is DocumentFormat {
	return documentFormats.some((format) => format === value);
}

/** A filled agreement in the format asked for; a docx as its bytes. */
export async function renderAgreement(
	parameters: AgreementParameters,
	{ format, language }: { readonly format: DocumentFormat; readonly language: Language },
): Promise<Buffer | string> {
	const document = writeAgreement({ parameters, language });
	if (format === 'text') return toPlainText(document);
	if (format === 'markdown') return toMarkdown(document);
	// the library behind it takes longer to load than all the rest
	const { writeDocx } = await import('../documents/write-docx.ts');
	return writeDocx(document);
}
