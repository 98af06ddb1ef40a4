import type { Readable } from 'node:stream';
import type { ReadBytes } from '../desk/conduct/attachments.ts';
import { longestFile } from '../documents/file-text.ts';
import type { Host } from '../install/host.ts';

/**
 * Reads files of Directus whoever asks, since what an author cannot read themselves may be sent all the same. Always
 * on the connection of the caller's transaction; SQLite has no other.
 */
export function bytesReader(host: Host): ReadBytes {
	return async (db, file) => {
		try {
			const schema = await host.getSchema({ database: db });
			const assets = new host.services.AssetsService({ knex: db, schema, accountability: null });
			const asset = await assets.getAsset(file, undefined, undefined, true);
			if (Number(asset.file.filesize) > longestFile) return null;
			return await readStream(await asset.stream(), longestFile);
		} catch (problem) {
			// a file that is lost in the store is not checked, and says so
			host.logger.warn(problem, `Agreement Desk could not read the file ${file}`);
			return null;
		}
	};
}

/** All of a stream, or null where it is longer than this, bytes: it may be more than was announced. */
export async function readStream(stream: Readable, longest: number): Promise<Buffer | null> {
	const pieces: Buffer[] = [];
	let length = 0;
	for await (const piece of stream) {
		const bytes = Buffer.from(piece as Uint8Array);
		length += bytes.length;
		if (length > longest) {
			stream.destroy();
			return null;
		}
		pieces.push(bytes);
	}
	return Buffer.concat(pieces);
}
