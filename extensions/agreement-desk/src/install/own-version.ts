import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const manifestSchema = z.object({
	name: z.literal('directus-extension-agreement-desk'),
	version: z.string(),
});

let known: string | null = null;

/** The version of this extension as its package.json says, which Directus needs beside the build; empty if it is lost. */
export function ownVersion(): string {
	known ??= search(dirname(fileURLToPath(import.meta.url)));
	return known;
}

function search(folder: string): string {
	const manifest = read(join(folder, 'package.json'));
	if (manifest) return manifest.version;
	const above = dirname(folder);
	return above === folder ? '' : search(above);
}

function read(file: string) {
	try {
		return manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
	} catch {
		return null;
	}
}
