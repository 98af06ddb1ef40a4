import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A fenced block that a comment such as `<!-- test: create -->` before it has named. */
export interface ReadmeBlock {
	/** `test`: commands to run; `answer`: JSON that comes back; `refusal`: status and message that come back. */
	readonly role: string;
	readonly name: string;
	readonly text: string;
}

const named = /^( *)<!-- (test|answer|refusal): ([\w-]+) -->\n\n\1```\w+\n(.*?)^\1```$/gms;
const fenced = /^( *)```bash\n(.*?)^\1```$/gms;

export function readReadme(file: 'README.md' | 'README.zh-CN.md') {
	const text = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
	const blocks = [...text.matchAll(named)].map(([, indent = '', role = '', name = '', body = '']) => {
		return { role, name, text: outdent(body, indent) } satisfies ReadmeBlock;
	});
	const commands = [...text.matchAll(fenced)].map(([, indent = '', body = '']) => outdent(body, indent));
	return { text, blocks, commands };
}

function outdent(body: string, indent: string): string {
	return body.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd();
}
