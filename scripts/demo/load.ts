import { parseArgs } from 'node:util';
import { addMissing } from './add-missing.ts';
import { demoArticles } from './articles.ts';
import { isRow, logIn, type Client, type Row } from './client.ts';
import {
	demoAgents,
	demoAgreement,
	demoCalendar,
	demoChannels,
	demoContacts,
	demoDays,
	demoOrganizations,
	demoRoles,
	demoUsers,
	ids,
} from './data.ts';
import { readLogins, type DemoLogin } from './logins.ts';
import { tellStories } from './tell-stories.ts';

interface Options {
	readonly url: string;
	readonly email: string;
	readonly password: string;
}

/**
 * `node scripts/demo/load.ts --url URL --email E --password P`: adds the demo to a running Directus with
 * Agreement Desk, as its administrator. What is there already stays as it is, so running it again is silent.
 */
async function load({ url, ...login }: Options): Promise<void> {
	const logins = readLogins();
	const admin = await logIn(url, login);
	await requireDesk(admin);
	const administrator = await findAdministrator(admin, login.email);

	await addMissing({ collection: 'desk_organizations', rows: demoOrganizations }, admin);
	await addMissing({ collection: 'desk_contacts', rows: demoContacts }, admin);
	await addMissing({ collection: 'desk_channels', rows: demoChannels }, admin);
	await addMissing({ collection: 'desk_calendars', rows: demoCalendar }, admin);
	await addDays(admin);
	await addMissing({ collection: 'desk_agreements', rows: demoAgreement }, admin);
	await addPeople(admin, administrator, logins);
	await addArticles(admin, () => ['team lead', 'agent'].map((role) => logIn(url, loginOf(logins, role))));
	await tellStories(admin, () => logIn(url, loginOf(logins, 'agent')));
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

/** A day has no fixed id: it is known by its date in this calendar. */
async function addDays(admin: Client): Promise<void> {
	const found = await admin.find('desk_calendar_days', 'calendar', [ids.calendar]);
	const known = new Set(found.map(({ date }) => date));
	const missing = demoDays.filter(({ date }) => !known.has(date));
	await admin.create('desk_calendar_days', missing);
	if (missing.length > 0) console.log(`desk_calendar_days: ${missing.length} added`);
}

/** With the code of conduct, which those who answer customers have read (2.3.3): unread, it would stop them. */
async function addArticles(admin: Client, staffLogins: () => Promise<Client>[]): Promise<void> {
	const added = await addMissing({ collection: 'desk_articles', rows: demoArticles }, admin);
	if (added === 0) return;
	const staff = [admin, ...(await Promise.all(staffLogins()))];
	for (const one of staff) await one.post('/desk/me/conduct-acknowledgement', { version: 1 });
}

type Logins = Readonly<Record<string, DemoLogin>>;

/** Two users beside the administrator, which makes the three seats of a Directus 12 without a licence key. */
async function addPeople(admin: Client, administrator: Row, logins: Logins): Promise<void> {
	const id = String(administrator['id']);
	const users = demoUsers.map(({ login, ...user }) => ({ ...user, ...loginOf(logins, login) }));
	await addMissing({ collection: 'directus_roles', rows: demoRoles }, admin);
	await addMissing({ collection: 'directus_users', rows: users, field: 'email' }, admin);
	await addMissing({ collection: 'desk_agents', rows: demoAgents(id, Date.now()), field: 'user' }, admin);
	// A language that somebody has chosen stays.
	if (administrator['language']) return;
	await admin.update('directus_users', id, { language: loginOf(logins, 'administrator').language });
	console.log('directus_users: language of the administrator set');
}

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
