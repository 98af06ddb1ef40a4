import type { Language } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { effectiveParameters } from './effective-parameters.ts';
import { findAgreement } from './find-agreement.ts';
import { renderAgreement, type DocumentFormat } from './render-agreement.ts';

export interface ExportedAgreement {
	readonly body: Buffer | string;
	readonly contentType: string;
	readonly filename: string;
}

/** A version as a document that people sign, from which the same parameters can be read. @throws Refusal when there is none. */
export async function exportAgreement(
	db: Db,
	{ id, format, language }: { id: unknown; format: DocumentFormat; language: Language },
): Promise<ExportedAgreement> {
	const row = await findAgreement(db, id);
	const body = await renderAgreement(await effectiveParameters(db, row), { format, language });
	const name = `${row.code}-${row.version}`.replace(/[\\/:*?"<>|\s]+/g, '_');
	const { contentType, extension } = kinds[format];
	return { body, contentType, filename: `${name}.${extension}` };
}

const kinds: Readonly<Record<DocumentFormat, { readonly contentType: string; readonly extension: string }>> =
	{
		text: { contentType: 'text/plain; charset=utf-8', extension: 'txt' },
		markdown: { contentType: 'text/markdown; charset=utf-8', extension: 'md' },
		docx: {
			contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			extension: 'docx',
		},
	};
