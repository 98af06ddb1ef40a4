import { text } from '../domain/localized-text.ts';
import { countOutbox } from '../store/read-health.ts';
import type { Db } from '../store/db.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { checkCalendars } from './check-calendars.ts';
import { essentialChecks } from './health/essential-checks.ts';
import { inOneSentence } from './health/health-check.ts';
import { describeTargets } from './outbox/describe-targets.ts';

export interface StatusInput {
	readonly phase: 'starting' | 'ready' | 'failed';
	readonly problem: string | null;
	readonly env: Readonly<Record<string, unknown>>;
	readonly box: SecretBox;
	readonly publicUrl: string;
	/** Lets other requests have their turn. */
	readonly breathe: () => Promise<unknown>;
	/** Epoch ms. */
	readonly now: number;
}

/** Whether the desk works, and in plain words what an admin should still do. */
export async function readStatus(db: Db, input: StatusInput) {
	if (input.phase !== 'ready') {
		const problem = input.problem ?? '';
		return {
			phase: input.phase,
			problems: [text(problem, problem)],
			calendars: [],
			outbox: null,
			targets: [],
		};
	}
	const outbox = await countOutbox(db);
	const targets = await describeTargets(db, input);
	const checks = await essentialChecks(db, { ...input, outbox, targets });
	return {
		phase: input.phase,
		problems: checks.filter(({ state }) => state !== 'ok').map(inOneSentence),
		calendars: await checkCalendars(db, input),
		outbox,
		targets,
	};
}
