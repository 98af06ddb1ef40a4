import type { Readable } from 'node:stream';
import type { Accountability } from '@directus/types';
import type { Host } from '../install/host.ts';

/** A file in the library of Directus, not read yet. */
export interface LibraryFile {
	/** Bytes, as the library has it. */
	readonly size: number;
	readonly read: () => Promise<Buffer>;
}

/**
 * Opens a file with the rights of somebody, or of the desk itself where nobody is named.
 *
 * @throws ForbiddenError of Directus when there is none, or none that they may read.
 */
export async function openLibraryFile(
	host: Host,
	{ id, accountability }: { id: string; accountability: Accountability | null },
): Promise<LibraryFile> {
	const schema = await host.getSchema();
	const assets = new host.services.AssetsService({ knex: host.database, schema, accountability });
	const { stream, file } = await assets.getAsset(id, undefined, undefined, true);
	return { size: Number(file.filesize), read: async () => collect(await stream()) };
}

async function collect(stream: Readable): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of stream) pieces.push(Buffer.from(piece as Uint8Array));
	return Buffer.concat(pieces);
}
