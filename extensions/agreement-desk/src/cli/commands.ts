import { agreementRead } from './agreement-read.ts';
import { agreementWrite } from './agreement-write.ts';
import type { Command } from './command.ts';
import { lintCommand } from './lint.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';
import { vectors } from './vectors.ts';

/** In the order in which the help shows them. */
export const commands: readonly Command[] = [
	vectors,
	agreementRead,
	agreementWrite,
	simulateCommand,
	lintCommand,
	verifyCommand,
];
