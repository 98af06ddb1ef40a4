import { z } from 'zod';
import type { DraftAttachment } from '../../domain/conduct/draft.ts';
import { fileText, holdsText, longestFile } from '../../documents/file-text.ts';
import type { Payload } from '../payload.ts';
import type { Db } from '../../store/db.ts';
import { readFiles, type FileFacts } from '../../store/read-files.ts';

/** The content of a file of Directus, in the transaction of the caller; null where it cannot be had. */
export type ReadBytes = (db: Db, file: string) => Promise<Buffer | null>;

/** A file that comes with a message: one that Directus has, or one of which only a name is known. */
export type AttachedFile = { readonly file: string } | { readonly name: string };

/** Of more files than that only the names are looked at. */
const mostRead = 20;

/**
 * The files that a payload attaches, as REST, GraphQL and the studio write them: a list of rows, or what is to be
 * created. Rows that exist are not taken along from another message; the hook of their collection refuses that.
 */
export function attachedFiles(attachments: unknown): AttachedFile[] {
	const rows = Array.isArray(attachments) ? (attachments as unknown[]) : createdIn(attachments);
	return rows.flatMap((row) => fileIn(row) ?? []);
}

function createdIn(attachments: unknown): unknown[] {
	const parsed = z.object({ create: z.array(z.unknown()) }).safeParse(attachments);
	return parsed.success ? parsed.data.create : [];
}

/** The keys of those that Directus has. */
export function filesIn({ attachments }: Payload): string[] {
	return attachedFiles(attachments).flatMap((one) => ('file' in one ? [one.file] : []));
}

/** What the row of an attachment says of its file. */
function fileIn(row: unknown): AttachedFile | null {
	const file: unknown = typeof row === 'object' && row !== null && 'file' in row ? row.file : null;
	if (typeof file === 'string') return { file };
	if (typeof file !== 'object' || file === null) return null;
	if ('id' in file && typeof file.id === 'string') return { file: file.id };
	const { filename_download: name, title } = namesIn.parse(file);
	return { name: name ?? title ?? '' };
}

const namesIn = z.object({
	filename_download: z.string().nullish().catch(null),
	title: z.string().nullish().catch(null),
});

/** The names of files and the words in them, as far as they can be read; the order stays. */
export async function readAttached(
	db: Db,
	files: readonly AttachedFile[],
	readBytes: ReadBytes,
): Promise<DraftAttachment[]> {
	const keys = files.flatMap((one) => ('file' in one ? [one.file] : []));
	const known = new Map((await readFiles(db, keys)).map((facts) => [facts.id, facts]));
	const read: DraftAttachment[] = [];
	for (const [place, one] of files.entries()) {
		const facts = 'file' in one ? known.get(one.file) : undefined;
		const name = facts?.name ?? ('name' in one ? one.name : '');
		const text = facts && place < mostRead ? await textOf(db, facts, readBytes) : null;
		read.push({ name, text });
	}
	return read;
}

async function textOf(db: Db, facts: FileFacts, readBytes: ReadBytes): Promise<string | null> {
	if (!holdsText(facts) || (facts.size ?? 0) > longestFile) return null;
	const bytes = await readBytes(db, facts.id);
	return bytes && bytes.length <= longestFile ? fileText(bytes, facts) : null;
}
