#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Io } from './io.ts';
import { run } from './run.ts';

const manifest = z.object({ version: z.string() });

/** The package file lies one folder up from what is shipped, and two up from this source. */
function readVersion(): string {
	for (const place of ['../package.json', '../../package.json']) {
		try {
			return manifest.parse(JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))).version;
		} catch {
			continue;
		}
	}
	return 'unknown';
}

const io: Io = {
	readFile: (path) => readFile(path),
	readStandardInput: () => buffer(process.stdin),
	writeFile: (path, content) => writeFile(path, content),
	write: (content) => void process.stdout.write(content),
	complain: (line) => void process.stderr.write(`${line}\n`),
	fetch,
	env: process.env,
	isTerminal: Boolean(process.stdout.isTTY),
	version: readVersion(),
};

// a reader that has seen enough, such as `head`, is no reason to fail; a full disk is
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') return;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
process.stderr.on('error', () => undefined);

// not process.exit: what has been written to a pipe would be cut off
process.exitCode = await run(process.argv.slice(2), io);
