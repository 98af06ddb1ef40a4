import { readFileSync } from 'node:fs';
import { isRow } from './client.ts';

export interface DemoLogin {
	readonly email: string;
	readonly password: string;
	readonly language: string;
}

/** The studio users of the demo by their role, as in logins.json, which `npm start` prints from. */
export function readLogins(): Readonly<Record<string, DemoLogin>> {
	const logins: unknown = JSON.parse(readFileSync(new URL('./logins.json', import.meta.url), 'utf8'));
	if (!Array.isArray(logins)) throw new Error('scripts/demo/logins.json is not a list of logins.');
	return Object.fromEntries(
		logins.filter(isRow).map(({ role, email, password, language }) => {
			return [String(role), { email: String(email), password: String(password), language: String(language) }];
		}),
	);
}
