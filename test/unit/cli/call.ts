import { run } from '../../../extensions/agreement-desk/src/cli/run.ts';
import type { Io } from '../../../extensions/agreement-desk/src/cli/io.ts';

export interface Answer {
	readonly code: number;
	/** Standard output, as text. */
	readonly out: string;
	/** The same in bytes. */
	readonly bytes: Buffer;
	/** The lines on standard error. */
	readonly complaints: readonly string[];
	/** What was written, by path. */
	readonly written: ReadonlyMap<string, Buffer>;
}

export interface World {
	/** By path; anything but text and bytes is written as JSON. */
	readonly files?: Readonly<Record<string, unknown>>;
	readonly input?: unknown;
	readonly env?: Io['env'];
	readonly isTerminal?: boolean;
}

/** One call of the command line in a world of its own; the network is the real one. */
export async function call(args: readonly string[], world: World = {}): Promise<Answer> {
	const { files = {}, input = '', env = {}, isTerminal = false } = world;
	const out: Buffer[] = [];
	const complaints: string[] = [];
	const written = new Map<string, Buffer>();
	const code = await run(args, {
		readFile: async (path) => {
			if (!Object.hasOwn(files, path)) throw Object.assign(new Error('not there'), { code: 'ENOENT' });
			return toBytes(files[path]);
		},
		readStandardInput: async () => toBytes(input),
		writeFile: async (path, content) => {
			if (path.startsWith('/nowhere')) throw new Error('no such folder');
			written.set(path, Buffer.from(content));
		},
		write: (content) => void out.push(Buffer.from(content)),
		complain: (line) => void complaints.push(line),
		fetch,
		env,
		isTerminal,
		version: '1.2.3',
	});
	const bytes = Buffer.concat(out);
	return { code, out: bytes.toString(), bytes, complaints, written };
}

function toBytes(content: unknown): Buffer {
	if (Buffer.isBuffer(content)) return content;
	return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}
