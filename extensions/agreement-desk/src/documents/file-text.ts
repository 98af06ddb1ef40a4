import { decodeText, UndecodableText } from './decode-text.ts';
import { DocxError } from './docx-error.ts';
import { readDocx } from './read-docx.ts';

const textFiles = /\.(?:txt|csv|tsv|json|jsonl|html?|xml|md|markdown|log|eml|ics|vcf|yaml|yml|ini|sql)$/i;
const textTypes = /^(?:text\/|application\/(?:json|xml|x-ndjson|yaml)\b|message\/rfc822\b)/i;
const word = /\.docx$/i;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** More is not read: a reply check looks at the beginning of a long text alone. Bytes. */
export const longestFile = 5 * 1024 * 1024;

/** Whether a file of this name or type holds words that can be read. */
export function holdsText({ name, type }: { readonly name: string; readonly type: string | null }): boolean {
	return isWord(name, type) || textFiles.test(name) || textTypes.test(type ?? '');
}

/** The words in a file; null for one that is not what its name says, or cannot be read. */
export async function fileText(
	bytes: Buffer,
	{ name, type }: { readonly name: string; readonly type: string | null },
): Promise<string | null> {
	try {
		return isWord(name, type) ? await readDocx(bytes) : decodeText(bytes);
	} catch (error) {
		if (error instanceof DocxError || error instanceof UndecodableText) return null;
		throw error;
	}
}

function isWord(name: string, type: string | null): boolean {
	return word.test(name) || type === wordType;
}
