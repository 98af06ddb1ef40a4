import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

const own = resolve(import.meta.dirname, '../../extensions/agreement-desk');

/**
 * Puts an extension into an EXTENSIONS_PATH as an installed package has it: package.json and dist, copied.
 * A link would let the bundle resolve modules from the checkout, which an installed one cannot.
 *
 * @param from the package's folder; true for Agreement Desk itself
 */
export async function copyExtension(from: string | true, extensionsPath: string): Promise<void> {
	const source = from === true ? own : from;
	const target = join(extensionsPath, basename(source));
	if (!existsSync(join(source, 'dist')))
		throw new Error(`${source} is not built: run \`npm run build\` first.`);
	await mkdir(target, { recursive: true });
	await cp(join(source, 'package.json'), join(target, 'package.json'));
	await cp(join(source, 'dist'), join(target, 'dist'), { recursive: true });
}

/** Empties an EXTENSIONS_PATH and puts the extension there, if there is to be one. */
export async function replaceExtension(from: string | boolean, extensionsPath: string): Promise<void> {
	await rm(extensionsPath, { recursive: true, force: true });
	await mkdir(extensionsPath);
	if (from) await copyExtension(from, extensionsPath);
}
