import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { admin } from '../harness/host-env.ts';

const loader = resolve(import.meta.dirname, '../../scripts/demo/load.ts');

export interface Run {
	readonly code: number;
	readonly output: string;
	readonly errors: string;
}

/** Loads the demo of `npm start` into an instance, as its script does. */
export function loadDemo(url: string, login: { email: string; password: string } = admin): Promise<Run> {
	const args = [loader, '--url', url, '--email', login.email, '--password', login.password];
	return new Promise((done) => {
		execFile(process.execPath, args, (error, output, errors) => {
			const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
			done({ code, output, errors });
		});
	});
}
