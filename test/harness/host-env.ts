import { join, resolve } from 'node:path';
import type { DatabaseConfig } from './database-config.ts';
import { databaseEnv } from './database-config.ts';
import { extensionsFolder } from './workdir.ts';

export const admin = {
	email: 'admin@example.com',
	password: 'desk-admin-password',
	token: 'desk-admin-token',
};

type Place = { database: DatabaseConfig; workdir: string; port?: number; smtpPort?: number | undefined };

// A port that nothing listens on: mail that a test did not ask for fails at once instead of leaving the machine.
const closedPort = 1;
const compileCache = resolve(import.meta.dirname, '../../.cache/test-compile');

/**
 * The whole environment of a host process. Nothing is inherited but what a process needs to run at all, so
 * a developer's own DB_* or EMAIL_* variables cannot reach a test.
 */
export function hostEnv({
	database,
	workdir,
	port = 0,
	smtpPort = closedPort,
}: Place): Record<string, string> {
	return {
		...inherited(),
		NODE_COMPILE_CACHE: compileCache,
		NO_COLOR: '1',
		// A `.env` in the working directory would override everything below; this file does not exist.
		CONFIG_PATH: join(workdir, 'no-config.env'),
		...databaseEnv(database),
		KEY: '6f1d5a52-3a0b-4e0a-9d1c-1b1f0c9a7e11',
		SECRET: 'agreement-desk-test-secret-of-more-than-32-characters',
		ADMIN_EMAIL: admin.email,
		ADMIN_PASSWORD: admin.password,
		ADMIN_TOKEN: admin.token,
		HOST: '127.0.0.1',
		PORT: String(port),
		PUBLIC_URL: `http://127.0.0.1:${port}`,
		LOG_LEVEL: 'info',
		TELEMETRY: 'false',
		CACHE_ENABLED: 'false',
		RATE_LIMITER_ENABLED: 'false',
		PRESSURE_LIMITER_ENABLED: 'false',
		WEBSOCKETS_ENABLED: 'false',
		EXTENSIONS_PATH: extensionsFolder(workdir),
		STORAGE_LOCAL_ROOT: join(workdir, 'uploads'),
		EMAIL_FROM: 'desk@example.com',
		EMAIL_TRANSPORT: 'smtp',
		EMAIL_SMTP_HOST: '127.0.0.1',
		EMAIL_SMTP_PORT: String(smtpPort),
		EMAIL_SMTP_IGNORE_TLS: 'true',
		EMAIL_VERIFY_SETUP: 'false',
	};
}

function inherited(): Record<string, string> {
	const env: Record<string, string> = {};
	for (const name of ['PATH', 'HOME', 'TMPDIR', 'LANG']) {
		const value = process.env[name];
		if (value !== undefined) env[name] = value;
	}
	return env;
}
