import type { Db } from '../../store/db.ts';
import { erasedFilesDue, fileExists, forgetErasedFile, retryErasedFile } from '../../store/erased-files.ts';

/** Removes a file of Directus with what it holds, in this transaction. */
export type RemoveFile = (trx: Db, file: string) => Promise<void>;

interface RemoveContext {
	/** Epoch ms. */
	readonly now: () => number;
	readonly removeFile: RemoveFile;
	readonly report: (problem: unknown, what: string) => void;
}

/** Before a storage that did not answer is asked again, ms. */
const patienceMs = 60_000;

/**
 * Removes the files that erasures have left behind, however often it takes: a storage may be out of reach, and a
 * process may have died. What a file holds goes before its row does, so nothing stays that nobody knows of.
 */
export async function removeErasedFiles(db: Db, { now, removeFile, report }: RemoveContext): Promise<void> {
	for (const file of await erasedFilesDue(db, now())) {
		try {
			await db.transaction(async (trx) => {
				if (await fileExists(trx, file)) await removeFile(trx, file);
				await forgetErasedFile(trx, file);
			});
		} catch (problem) {
			await retryErasedFile(db, file, now() + patienceMs);
			report(problem, `Agreement Desk could not remove file ${file} of an erased ticket`);
		}
	}
}
