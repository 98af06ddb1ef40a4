import { text } from '../../localized-text.ts';
import type { Article, Clause } from './clause.ts';
import { conduct } from './conduct.ts';
import { handlingTimes } from './handling-times.ts';
import { partiesAndChannels } from './parties-and-channels.ts';
import { providerDuties } from './provider-duties.ts';
import { providerRights } from './provider-rights.ts';
import { quality } from './quality.ts';
import { responseTimes } from './response-times.ts';
import { services } from './services.ts';

export const agreementTitle = text('客户服务规范协议', 'Customer Service Agreement');

export const articles = [
	{
		number: '1',
		heading: text('第一条 服务对象、渠道与内容', 'Article 1. Who is served, by which channels, with what'),
	},
	{ number: '2', heading: text('第二条 服务时限、规范与质量', 'Article 2. Times, conduct and quality') },
	{ number: '3', heading: text('第三条 双方的权利和义务', 'Article 3. Rights and duties of the parties') },
] as const satisfies readonly Article[];

/** The 45 numbered clauses, in the order of the text. */
export const clauses: readonly Clause[] = [
	...partiesAndChannels,
	...services,
	...responseTimes,
	...handlingTimes,
	...conduct,
	...quality,
	...providerRights,
	...providerDuties,
];

const byNumber: ReadonlyMap<string, Clause> = new Map(clauses.map((one) => [one.number, one]));

/** Null for a number that the agreement does not have. */
export function findClause(number: string): Clause | null {
	return byNumber.get(number) ?? null;
}

/** Whether a name has the form of a number of the agreement and is none: neither a clause nor an article. */
export function isNoClause(name: string): boolean {
	return (
		/^\d+(?:\.\d+)*$/.test(name) && !byNumber.has(name) && !articles.some(({ number }) => number === name)
	);
}
