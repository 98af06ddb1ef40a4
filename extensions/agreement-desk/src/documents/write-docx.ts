import {
	AlignmentType,
	Document,
	Footer,
	HeadingLevel,
	Packer,
	PageNumber,
	Paragraph,
	TextRun,
	type IParagraphOptions,
} from 'docx';
import type { AgreementDocument } from '../domain/agreement/writing/agreement-document.ts';
import { toLines, type AgreementLine } from '../domain/agreement/writing/to-lines.ts';

/** Twentieths of a point, as Word measures. */
const indentOfLevel = 360;
const afterParagraph = 120;

/** The agreement as a Word document. Numbers are typed, so that they survive copying and reading back. */
export async function writeDocx(document: AgreementDocument): Promise<Buffer> {
	return Packer.toBuffer(
		new Document({
			title: document.title,
			creator: 'Agreement Desk',
			styles: {
				default: {
					document: {
						run: {
							font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'SimSun' },
							size: 22,
							language: { value: 'en-US', eastAsia: 'zh-CN' },
						},
					},
				},
			},
			sections: [{ footers: { default: pageNumbers() }, children: toLines(document).map(toParagraph) }],
		}),
	);
}

function toParagraph(line: AgreementLine): Paragraph {
	const { lead, rest } = line;
	return new Paragraph({
		...layoutOf(line),
		children: [...(lead === '' ? [] : [new TextRun({ text: lead, bold: true })]), new TextRun(rest)],
	});
}

function layoutOf({ kind, level }: AgreementLine): IParagraphOptions {
	if (kind === 'title') return { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER };
	if (kind === 'heading') return { heading: HeadingLevel.HEADING_1, keepNext: true };
	return { indent: { left: Math.max(level - 1, 0) * indentOfLevel }, spacing: { after: afterParagraph } };
}

function pageNumbers(): Footer {
	const numbers = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
	return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}
