import { directus11, directus12 } from '../harness/hosts.ts';
import type { DatabaseKind } from '../harness/database-config.ts';
import type { Host } from '../harness/hosts.ts';
import { describe } from 'vitest';
import { describeWhen } from '../harness/groups.ts';

export interface Combination {
	readonly title: string;
	readonly host: Host;
	readonly database: DatabaseKind;
	/** The zone of the machine, which must never matter. */
	readonly env: Readonly<Record<string, string>>;
}

/** Both hosts and the databases, in different time zones of the machine. */
export const combinations: readonly Combination[] = [
	{
		title: 'Directus 12 on SQLite',
		host: directus12,
		database: 'sqlite',
		env: { TZ: 'America/Los_Angeles' },
	},
	{
		title: 'Directus 12 on PostgreSQL',
		host: directus12,
		database: 'postgres',
		env: { TZ: 'Asia/Shanghai' },
	},
	{ title: 'Directus 11 on SQLite', host: directus11, database: 'sqlite', env: { TZ: 'Asia/Shanghai' } },
	{ title: 'Directus 11 on PostgreSQL', host: directus11, database: 'postgres', env: { TZ: 'UTC' } },
	{
		title: 'Directus 12 on MariaDB',
		host: directus12,
		database: 'mariadb',
		env: { TZ: 'America/Los_Angeles' },
	},
];

/** The same tests on every combination; MariaDB where the machine has it. For what installs, and for the way through it all. */
export function describeEverywhere(title: string, tests: (combination: Combination) => void): void {
	describeAll(title, combinations, tests);
}

/**
 * The same tests on PostgreSQL and on one of the others, under one host each. Which it is differs from title to title,
 * so that the whole suite has seen every combination; `EVERY_COMBINATION=true` runs them all each time.
 */
export function describeEach(title: string, tests: (combination: Combination) => void): void {
	describeAll(title, process.env['EVERY_COMBINATION'] === 'true' ? combinations : pairedBy(title), tests);
}

const pairs: readonly (readonly Combination[])[] = [
	['Directus 12 on SQLite', 'Directus 11 on PostgreSQL'],
	['Directus 11 on SQLite', 'Directus 12 on PostgreSQL'],
	['Directus 12 on MariaDB', 'Directus 11 on PostgreSQL'],
].map((titles) => combinations.filter(({ title }) => titles.includes(title)));

function pairedBy(title: string): readonly Combination[] {
	return pairs[title.length % pairs.length] ?? combinations;
}

/** The same tests on every database, under the current Directus: for what depends on the database alone. */
export function describeEachDatabase(title: string, tests: (combination: Combination) => void): void {
	describeAll(
		title,
		combinations.filter(({ host }) => host === directus12),
		tests,
	);
}

function describeAll(
	title: string,
	chosen: readonly Combination[],
	tests: (combination: Combination) => void,
): void {
	for (const combination of chosen) {
		const full = `${title}: ${combination.title}`;
		if (combination.database === 'mariadb') describeWhen('mariadb', full, () => tests(combination));
		else describe(full, () => tests(combination));
	}
}
