import { z } from 'zod';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { readBody, words } from '../acts/read-body.ts';
import { Refusal } from '../refusal.ts';
import { countSample, findSample, findTriedTickets, type SampleCount } from './find-sample.ts';
import { putInSample, type PutInContext } from './put-in-sample.ts';
import { leaseSample, sampleActUnderWay, type SampleAct } from './sample-lease.ts';
import { sampleColleagueIds } from './sample-parts.ts';
import { describeUse, takeOutSample, type RemoveUsers } from './take-out-sample.ts';

/** How much of the sample data is there, and what is being done with it. */
export interface SampleStatus {
	readonly state: 'out' | 'part' | 'in';
	/** What is under way on any node; null when nothing is. */
	readonly running: SampleAct | null;
	readonly present: number;
	readonly total: number;
	readonly collections: readonly SampleCount[];
	/** Studio users of the sample. */
	readonly colleagues: { readonly present: number; readonly total: number };
	/** Numbers of tickets that were tried out on the sample: they go with it once they are named. */
	readonly tried_tickets: readonly string[];
	/** What of the real work hangs on it, so that it cannot be taken out; null where nothing does. */
	readonly in_use: LocalizedText | null;
	/** Why it was not put in the last time, as this node remembers; null when it was. */
	readonly problem: LocalizedText | null;
}

export interface SampleContext extends PutInContext {
	readonly newId: () => string;
	readonly report: (problem: unknown, what: string) => void;
	/** Called when rows were written past Directus's services. */
	readonly changed: () => Promise<void>;
	readonly removeUsers: RemoveUsers;
}

const putInSchema = z.strictObject({
	colleagues: z.strictObject({ password: words(255).min(8, 'must have at least 8 characters') }).nullish(),
});
const takeOutSchema = z.strictObject({ tickets: z.array(words(32)).max(1_000).default([]) });

/** Why the last attempt of this process ended early; whoever asks another node sees that something is missing. */
let lastProblem: LocalizedText | null = null;

/** @param administrator the user who asks */
export async function describeSample(
	db: Db,
	administrator: string,
	{ now }: { now: () => number },
): Promise<SampleStatus> {
	// asked first: what is counted once nothing is under way any more is all that there will be
	const running = await sampleActUnderWay(db, now());
	const scope = await findSample(db);
	const { rows, colleagues } = await countSample(db, scope, { administrator, now: now() });
	const sum = (of: 'present' | 'total') => rows.reduce((total, row) => total + row[of], 0);
	const [present, total] = [sum('present'), sum('total')];
	const isOut = [...scope.values()].every((keys) => keys.length === 0);
	const tried = isOut ? [] : await findTriedTickets(db, scope);
	const all = [...(scope.get('desk_tickets') ?? []), ...tried.map(({ id }) => id)];
	return {
		state: isOut ? 'out' : present < total ? 'part' : 'in',
		running,
		present,
		total,
		collections: rows,
		colleagues: { present: colleagues, total: sampleColleagueIds.length },
		tried_tickets: tried.map(({ number }) => number),
		in_use: isOut ? null : await describeUse(db, new Map([...scope, ['desk_tickets', all]])),
		problem: lastProblem,
	};
}

/**
 * Begins to put the sample in, and goes on with it whether or not anybody waits. Run again after it was cut off, it adds
 * what is missing; while it runs, asking again changes nothing.
 *
 * @throws Refusal for a body that asks for something else.
 */
export async function startSample(
	db: Db,
	{ administrator, body }: { administrator: string; body: unknown },
	context: SampleContext,
): Promise<SampleStatus> {
	const given = readBody(putInSchema, body, { act: 'sample_data', clause: '8' });
	const release = await leaseSample(db, 'in', context);
	if (release) {
		lastProblem = null;
		const colleagues = given.colleagues ?? null;
		void putInSample(db, { administrator, colleagues }, context)
			.catch((problem: unknown) => {
				lastProblem = sentenceOf(problem);
				context.report(problem, 'the sample data could not be put in');
			})
			.then(context.changed)
			.then(release)
			.catch((problem: unknown) =>
				context.report(problem, 'the sample data are given free when the lease lapses'),
			);
	}
	return describeSample(db, administrator, context);
}

/**
 * Takes the sample out.
 *
 * @throws Refusal while it is being put in, and where real records would lose what they refer to.
 */
export async function endSample(
	db: Db,
	{ administrator, body }: { administrator: string; body: unknown },
	context: SampleContext,
): Promise<SampleStatus> {
	const given = readBody(takeOutSchema, body, { act: 'sample_data', clause: '8' });
	const release = await leaseSample(db, 'out', context);
	if (!release) throw new Refusal('invalid', underWay);
	try {
		await db.transaction((trx) => takeOutSample(trx, given, context.removeUsers));
		lastProblem = null;
	} finally {
		await release();
	}
	return describeSample(db, administrator, context);
}

const underWay = text(
	'示例数据正在装入或移除，请稍后再试',
	'the sample data are being put in or taken out; try again shortly',
);

function sentenceOf(problem: unknown): LocalizedText {
	if (problem instanceof Refusal) return problem.text;
	if (isOverLimit(problem)) {
		return text(
			'后台席位不足，未能添加示例同事；请释放席位，或不带同事重新装入',
			'There are not enough seats in the studio for the colleagues; free some, or put the sample in without them',
		);
	}
	const message = problem instanceof Error ? problem.message : String(problem);
	return text(message, message);
}

function isOverLimit(problem: unknown): boolean {
	return (
		typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'LIMIT_EXCEEDED'
	);
}
