import { canonicalJson } from './canonical-json.ts';

/** What of an attachment is evidence; its content has a digest of its own. */
export interface AttachmentEvidence {
	/** The key of the row that joins message and file. */
	readonly id: string;
	readonly message: string | null;
	/** The key of the file. */
	readonly file: string | null;
	/** Under which it is downloaded. */
	readonly name: string | null;
	/** Media type. */
	readonly type: string | null;
}

/** The text whose SHA-256 the timeline keeps of an attachment. What is empty is left out, as with a message. */
export function attachmentText(attachment: AttachmentEvidence): string {
	const evidence = [
		['id', attachment.id],
		['message', attachment.message],
		['file', attachment.file],
		['name', attachment.name],
		['type', attachment.type],
	] as const;
	return canonicalJson(Object.fromEntries(evidence.filter(([, value]) => value !== null)));
}
