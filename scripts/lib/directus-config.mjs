import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Ports
 * @property {number} studio
 * @property {number} smtp
 * @property {number} mailPage
 */

/**
 * Settings of some other Directus in the user's environment. They would mix with ours: a DB_CONNECTION_STRING
 * alone would send the demo into a production database.
 */
const FOREIGN =
	/^(DB_|REDIS|CACHE_|STORAGE_|AUTH_|EMAIL_|EXTENSIONS_|SERVER_|SYNCHRONIZATION_|MESSENGER_|RATE_LIMITER_|PRESSURE_LIMITER_|CORS_|ADMIN_|LOG_|LOGGER_|USERS_|IP_|SESSION_|REFRESH_TOKEN_|ACCESS_TOKEN_|PROJECT_|TEMP_PATH|MIGRATIONS_PATH|UNIX_SOCKET_PATH|SERVE_APP|ROOT_REDIRECT|CONFIG_PATH|KEY$|SECRET$|KEY_FILE|SECRET_FILE|HOST$|PORT$|PUBLIC_URL)/;

/**
 * The decisive settings as a configuration file. Directus lets such a file win over the environment and a stray
 * `.env` win over everything when there is none, so there always is one.
 *
 * @param {{ data: import('./data-folder.mjs').DataFolder, root: string, host: string, ports: Ports, database: string, extensions: string }} input
 * @returns {string} the file
 */
export function writeConfig({ data, root, host, ports, database, extensions }) {
	const file = path.join(data.directus, 'config.json');
	const config = {
		HOST: '127.0.0.1',
		PORT: String(ports.studio),
		PUBLIC_URL: studioUrl(ports),
		DB_CLIENT: 'sqlite3',
		DB_FILENAME: database,
		STORAGE_LOCATIONS: 'local',
		STORAGE_LOCAL_DRIVER: 'local',
		STORAGE_LOCAL_ROOT: path.join(data.directus, 'uploads'),
		TEMP_PATH: path.join(data.directus, 'temp'),
		MIGRATIONS_PATH: path.join(data.directus, 'migrations'),
		// Directus looks for extensions among the packages of this folder too, and loads none at all without one.
		PACKAGE_FILE_LOCATION: host,
		EXTENSIONS_PATH: path.resolve(root, extensions),
		EMAIL_FROM: 'Agreement Desk <desk@example.com>',
		EMAIL_TRANSPORT: 'smtp',
		EMAIL_SMTP_HOST: '127.0.0.1',
		EMAIL_SMTP_PORT: ports.smtp,
		EMAIL_SMTP_IGNORE_TLS: true,
		TELEMETRY: false,
		PROJECT_OWNER_ENABLED: false,
		CACHE_ENABLED: false,
		// The screens of the desk then hear of changes at once; without it they look every few seconds.
		WEBSOCKETS_ENABLED: true,
		LOG_LEVEL: 'info',
		LOG_STYLE: 'pretty',
	};
	fs.writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
	return file;
}

/**
 * Directus's command line without the look for updates that `directus/cli.js` puts before it: nothing is fetched
 * that nobody asked for, and a start without a network does not wait for an answer.
 *
 * @param {string} host
 * @returns {string}
 */
export function commandLineOf(host) {
	return path.join(host, 'node_modules/@directus/api/dist/cli/run.js');
}

/**
 * @param {Ports} ports
 * @returns {string}
 */
export function studioUrl({ studio }) {
	return `http://127.0.0.1:${studio}`;
}

/**
 * The environment of Directus: ours with the configuration file and the secrets, without another Directus's.
 *
 * @param {{ base: NodeJS.ProcessEnv, config: string, data: import('./data-folder.mjs').DataFolder }} input
 * @returns {NodeJS.ProcessEnv}
 */
export function directusEnvironment({ base, config, data }) {
	/** @type {NodeJS.ProcessEnv} */
	const env = {};
	for (const [key, value] of Object.entries(base)) {
		if (!FOREIGN.test(key)) env[key] = value;
	}
	return { ...env, ...secretsIn(data), CONFIG_PATH: config, NODE_ENV: 'production' };
}

/**
 * Made once and kept: with other secrets every login and every encrypted value of before would be lost.
 *
 * @param {import('./data-folder.mjs').DataFolder} data
 * @returns {{ KEY: string, SECRET: string }}
 */
function secretsIn({ directus }) {
	const file = path.join(directus, 'secrets.json');
	if (!fs.existsSync(file)) {
		const secrets = { KEY: randomBytes(24).toString('hex'), SECRET: randomBytes(48).toString('hex') };
		fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
		fs.renameSync(`${file}.new`, file);
	}
	return JSON.parse(fs.readFileSync(file, 'utf8'));
}
