import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { withDesk } from '../../extensions/agreement-desk/src/module/setup/module-bar.ts';
import { isRow, logIn, type Client, type Row } from './client.ts';
import { readLogins, type DemoLogin } from './logins.ts';

interface Options {
	readonly url: string;
	readonly email: string;
	readonly password: string;
}

/**
 * `node scripts/demo/load.ts --url URL --email E --password P`: has a running Directus with Agreement Desk put its
 * sample data in, as its administrator, with colleagues who log in as logins.json says. What is there already stays as
 * it is, so running it again is silent.
 */
async function load({ url, ...login }: Options): Promise<void> {
	const logins = readLogins();
	const admin = await logIn(url, login);
	await requireDesk(admin);
	const administrator = await findAdministrator(admin, login.email);
	const before = await readSample(admin);
	await admin.post('/desk/sample-data', { colleagues: { password: loginOf(logins, 'agent').password } });
	tellDifference(before, await untilDone(admin));
	await speakTo(admin, administrator, logins);
	await showDesk(admin);
}

async function requireDesk(admin: Client): Promise<void> {
	const status = await admin.get('/desk/status').catch((problem: unknown) => {
		throw new Error(`Agreement Desk is not loaded in this Directus: see its log. ${sentenceOf(problem)}`);
	});
	if (isRow(status) && status['phase'] === 'ready') return;
	throw new Error(`Agreement Desk is not ready: ${JSON.stringify(status)}`);
}

async function findAdministrator(admin: Client, email: string): Promise<Row> {
	const [user] = await admin.find('directus_users', 'email', [email.toLowerCase()]);
	if (user) return user;
	throw new Error(`${email} may not read the users: log in as the administrator.`);
}

interface Sample {
	readonly running: unknown;
	readonly problem: unknown;
	readonly counts: readonly (readonly [collection: string, present: number])[];
}

async function readSample(admin: Client): Promise<Sample> {
	const found = await admin.get('/desk/sample-data');
	if (!isRow(found) || !Array.isArray(found['collections']) || !isRow(found['colleagues'])) {
		throw new Error(`The sample data answered what nobody expected: ${JSON.stringify(found)}`);
	}
	const counts = found['collections']
		.filter(isRow)
		.map(({ collection, present }) => [String(collection), Number(present)] as const);
	const users = ['directus_users', Number(found['colleagues']['present'])] as const;
	return { running: found['running'], problem: found['problem'], counts: [...counts, users] };
}

const lookMs = 250;

/** @throws Error with the sentence of the desk when it could not be put in. */
async function untilDone(admin: Client): Promise<Sample> {
	for (;;) {
		const sample = await readSample(admin);
		if (isRow(sample.problem)) throw new Error(String(sample.problem['en-US']));
		if (sample.running === null) return sample;
		await sleep(lookMs);
	}
}

function tellDifference(before: Sample, after: Sample) {
	const known = new Map(before.counts);
	for (const [collection, present] of after.counts) {
		const added = present - (known.get(collection) ?? 0);
		if (added > 0) console.log(`${collection}: ${added} added`);
	}
}

/** A language that the administrator has chosen stays. The first login leads to the desk, each later one to the last page. */
async function speakTo(admin: Client, administrator: Row, logins: Logins): Promise<void> {
	if (administrator['language']) return;
	const { language } = loginOf(logins, 'administrator');
	const page = administrator['last_page'] ? {} : { last_page: '/desk' };
	await admin.update('directus_users', String(administrator['id']), { language, ...page });
	console.log('directus_users: language of the administrator set');
}

/** Directus shows a module of an extension only when somebody has put it into the bar; who has arranged the bar keeps it. */
async function showDesk(admin: Client): Promise<void> {
	const settings = await admin.get('/settings?fields=module_bar');
	if (!isRow(settings) || settings['module_bar'] !== null) return;
	const info = await admin.get('/server/info');
	const version = isRow(info) ? String(info['version']) : '';
	await admin.patch('/settings', { module_bar: withDesk(null, version) });
	console.log('directus_settings: the desk is in the module bar');
}

type Logins = Readonly<Record<string, DemoLogin>>;

function loginOf(logins: Logins, role: string): DemoLogin {
	const login = logins[role];
	if (!login) throw new Error(`scripts/demo/logins.json names no ${role}: restore it from the repository.`);
	return login;
}

function sentenceOf(problem: unknown): string {
	return problem instanceof Error ? problem.message : String(problem);
}

try {
	const text = { type: 'string', default: '' } as const;
	const { values } = parseArgs({ options: { url: text, email: text, password: text } });
	if (!values.url || !values.email || !values.password) {
		throw new Error('Usage: node scripts/demo/load.ts --url URL --email EMAIL --password PASSWORD');
	}
	await load({ ...values, url: values.url.replace(/\/$/, '') });
} catch (problem) {
	console.error(sentenceOf(problem));
	process.exitCode = 1;
}
