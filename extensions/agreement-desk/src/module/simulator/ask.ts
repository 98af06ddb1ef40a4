import type { SimulationResult } from '../../domain/simulation/simulate-timers.ts';
import { problemOf, type Problem } from '../../studio/api/problem.ts';
import { instantOfWall } from '../../studio/time/zone-time.ts';
import { toRequest, type Question } from './question.ts';

/** The answer under one version, or why there is none. */
export type Answer =
	| { readonly result: SimulationResult; readonly problem: null }
	| { readonly result: null; readonly problem: Problem };

export interface Answers {
	readonly first: Answer;
	/** Null where nothing is compared. */
	readonly second: Answer | null;
}

type Ask = (request: object) => Promise<SimulationResult>;

/**
 * Asks under one version or under two. Both are asked about the same instants, also where their calendars are in
 * different zones, and both answers have the days that the longer of the two needs.
 *
 * @throws what is no refusal, such as a server that is away.
 */
export async function askAll(question: Question, ask: Ask): Promise<Answers> {
	const asWritten = (local: string) => local;
	const first = await answerOf(() => ask(toRequest(question, { terms: question.terms, instant: asWritten })));
	if (question.against === '') return { first, second: null };
	const zone = first.result?.calendar.timezone ?? null;
	const instant = zone === null ? asWritten : instantsOf(zone);
	const second = await answerOf(() => ask(toRequest(question, { terms: question.against, instant })));
	const days = daysOfBoth([first, second]);
	if (!days) return { first, second };
	const again = (terms: string) => answerOf(() => ask(toRequest(question, { terms, instant, days })));
	return {
		first: covers(first, days) ? first : await again(question.terms),
		second: covers(second, days) ? second : await again(question.against),
	};
}

async function answerOf(asking: () => Promise<SimulationResult>): Promise<Answer> {
	try {
		return { result: await asking(), problem: null };
	} catch (error) {
		const problem = problemOf(error);
		if (problem.kind === 'invalid' || problem.kind === 'missing') return { result: null, problem };
		if (problem.kind === 'forbidden') return { result: null, problem };
		throw error;
	}
}

function instantsOf(zone: string) {
	return (local: string): string => {
		const [date = '', time = ''] = local.split('T');
		const at = instantOfWall({ date, time: time.slice(0, 5) }, zone);
		return at === null ? local : new Date(at).toISOString();
	};
}

interface Reach {
	readonly from: string;
	readonly to: string;
}

/** From the first day of either to the last one; null where there is nothing to draw together. */
function daysOfBoth(answers: readonly Answer[]): Reach | null {
	const reaches = answers.flatMap((answer) => reachOf(answer) ?? []);
	if (reaches.length < 2) return null;
	return {
		from: reaches.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
		to: reaches.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
	};
}

function reachOf({ result }: Answer): Reach | null {
	const days = result?.days?.flatMap((one) => one.days) ?? [];
	const [first] = days;
	if (!first) return null;
	return {
		from: days.reduce((earliest, { from }) => (from < earliest ? from : earliest), first.from),
		to: days.reduce((latest, { to }) => (to > latest ? to : latest), first.to),
	};
}

function covers(answer: Answer, { from, to }: Reach): boolean {
	const own = reachOf(answer);
	return own === null || (own.from <= from && own.to >= to);
}
