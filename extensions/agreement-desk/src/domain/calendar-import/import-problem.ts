import { text, type LocalizedText } from '../localized-text.ts';
import type { ImportProblem } from './imported-year.ts';

/** The file as a whole. */
export const wholeFile: LocalizedText = text('文件', 'the file');

export function lineEntry(line: number): LocalizedText {
	return text(`第 ${line} 行`, `line ${line}`);
}

/** A place in JSON, written as code would reach it. */
export function pathEntry(path: string): LocalizedText {
	return text(path, path);
}

interface Place {
	readonly entry: LocalizedText;
	readonly field?: string | null;
}

export function importError({ entry, field = null }: Place, what: LocalizedText): ImportProblem {
	return { severity: 'error', entry, field, clause: '2.1.1', text: what };
}

export function importNote({ entry, field = null }: Place, what: LocalizedText): ImportProblem {
	return { severity: 'note', entry, field, clause: '2.1.1', text: what };
}

export function hasErrors(problems: readonly ImportProblem[]): boolean {
	return problems.some(({ severity }) => severity === 'error');
}

/** A problem as one sentence: the place, the clause, then what is wrong. */
export function problemSentence({ entry, field, clause, text: what }: ImportProblem): LocalizedText {
	const place = (language: keyof LocalizedText, comma: string) =>
		field === null ? entry[language] : `${entry[language]}${comma}${field}`;
	return text(
		`${place('zh-CN', '，')}（第 ${clause} 条）：${what['zh-CN']}`,
		`${place('en-US', ', ')} (clause ${clause}): ${what['en-US']}`,
	);
}
