import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { delimiter, dirname } from 'node:path';

/** A shell that stays open, as a reader of the README has one: what a command sets, the next one finds. */
export interface Shell {
	/** Everything the commands printed. */
	run(commands: string): Promise<string>;
	close(): void;
}

const end = '--- end of output ---';

/** Opens bash with the running Node first on its path; what goes wrong in it stands in the output. */
export function openShell(variables: Readonly<Record<string, string>>): Shell {
	const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
	const child = spawn('bash', ['--noprofile', '--norc'], {
		env: { PATH: path, LANG: 'C.UTF-8', no_proxy: '*', ...variables },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return {
		async run(commands) {
			child.stdin.write(`{\n${commands}\n} 2>&1\nprintf '\\n%s\\n' '${end}'\n`);
			const output: string[] = [];
			for (;;) {
				const line = await lines.next();
				if (line.done) throw new Error(`The shell ended after: ${output.join('\n')}`);
				if (line.value === end) return output.join('\n').trim();
				output.push(line.value);
			}
		},
		close: () => child.stdin.end(),
	};
}
