import { execFile } from 'node:child_process';
import type { ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program to its end and returns what it printed. A failure carries its error output. */
export async function run(program: string, args: string[], options: ExecFileOptions = {}): Promise<string> {
	const { stdout } = await execute(program, args, { ...options, encoding: 'utf8', maxBuffer: 2 ** 28 });
	return stdout;
}
