import { escapeMarkdown } from '../notation/markdown.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { toLines, type AgreementLine } from './to-lines.ts';

/** The agreement as Markdown (CommonMark). Numbers are typed, so no renderer renumbers a clause. */
export function toMarkdown(document: AgreementDocument): string {
	const blocks: string[] = [];
	let previous: AgreementLine['kind'] | null = null;
	for (const line of toLines(document)) {
		const gap = previous === null ? '' : line.kind === 'term' && previous === 'term' ? '\n' : '\n\n';
		blocks.push(gap, toMarkdownLine(line));
		previous = line.kind;
	}
	return `${blocks.join('')}\n`;
}

function toMarkdownLine({ kind, lead, rest }: AgreementLine): string {
	const text = escapeMarkdown(rest);
	if (kind === 'title') return `# ${text}`;
	if (kind === 'heading') return `## ${text}`;
	if (kind === 'paragraph') return text;
	return `${kind === 'term' ? '- ' : ''}**${escapeMarkdown(lead)}**${text}`;
}
