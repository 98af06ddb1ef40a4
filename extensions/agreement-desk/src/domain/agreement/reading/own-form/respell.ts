import type { Language } from '../../../localized-text.ts';

/*
 * Our lines as they look again after mail programs, spreadsheets and typists had them: what they did to punctuation
 * is undone, to see whether the line is one of ours.
 */

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };
/** Not within a time or an address. */
const colon = /:(?!\/\/|\d)|(?<=[\u4e00-\u9fff）]):/g;

/** The line with the punctuation that we use in a language, whichever it has. */
export function respell(line: string, language: Language): string {
	const narrow = line
		.normalize('NFKC')
		.replace(/[,;:()] ?/g, (sign) => (language === 'zh-CN' ? sign.trim() : sign))
		.replace(/"([^"]*)"/g, '“$1”');
	if (language === 'en-US') return narrow.replace(/(?<=\w)'(?=\w)/g, '’');
	return narrow.replace(/[,;()]/g, (sign) => wide[sign] ?? sign).replace(colon, '：');
}
