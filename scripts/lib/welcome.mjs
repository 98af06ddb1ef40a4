import { studioUrl } from './directus-config.mjs';

/** A contact of the demo, whose ids are fixed. */
const EMILY_CHEN = 'de5c0000-0000-4000-8000-000000000013';

/**
 * What is shown when everything runs.
 *
 * @param {{ ports: import('./directus-config.mjs').Ports, logins: import('./bootstrap.mjs').Login[], data: import('./data-folder.mjs').DataFolder }} input
 * @returns {string[]}
 */
export function welcome({ ports, logins, data }) {
	const mailPage = `http://127.0.0.1:${ports.mailPage}`;
	return [
		'',
		...boxed([
			'Agreement Desk is running',
			'',
			`Desk      ${studioUrl(ports)}/admin/desk`,
			`Studio    ${studioUrl(ports)}/admin`,
			`Mails     ${mailPage}  (SMTP on 127.0.0.1:${ports.smtp})`,
			`Data      ${data.root}`,
			'',
			...logins.map(
				({ role, email, password, language }) =>
					`${role.padEnd(14)}  ${email.padEnd(18)}  ${password}  (${language})`,
			),
		]),
		'',
		...thingsToTry({ ports, logins, mailPage }),
		'',
		'Ctrl-C stops everything; the data stay.',
	];
}

/**
 * @param {string[]} lines
 * @returns {string[]}
 */
function boxed(lines) {
	const width = Math.max(...lines.map((line) => line.length));
	const edge = '─'.repeat(width + 4);
	return [`┌${edge}┐`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `└${edge}┘`];
}

/**
 * @param {{ ports: import('./directus-config.mjs').Ports, logins: import('./bootstrap.mjs').Login[], mailPage: string }} input
 * @returns {string[]}
 */
function thingsToTry({ ports, logins, mailPage }) {
	const url = studioUrl(ports);
	const agent = logins.find(({ role }) => role === 'agent') || logins[0];
	if (!agent) return [];
	const json = "-H 'content-type: application/json'";
	const login = JSON.stringify({ email: agent.email, password: agent.password });
	const ticket = JSON.stringify({ subject: 'The invoice is wrong', channel: 'email', contact: EMILY_CHEN });
	return [
		'What to try',
		'  1. Open the desk and log in: as the agent for tickets and their due times, as the administrator for Setup.',
		'  2. Create a ticket from a shell; number, customer, agreement version and deadlines come by themselves:',
		`     TOKEN=$(curl -s ${url}/auth/login ${json} -d '${login}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
		`     curl -s ${url}/items/desk_tickets -H "authorization: Bearer $TOKEN" ${json} -d '${ticket}'`,
		`  3. The urgent call of the demo is overdue four minutes after the first start: its escalation arrives at ${mailPage}`,
		'  More in README.md and README.zh-CN.md.',
	];
}
