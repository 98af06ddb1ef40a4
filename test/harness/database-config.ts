import { z } from 'zod';

const fileDatabase = z.object({ kind: z.literal('sqlite'), filename: z.string() });
const serverDatabase = z.object({
	kind: z.enum(['postgres', 'mariadb']),
	host: z.string(),
	port: z.number(),
	user: z.string(),
	password: z.string(),
	database: z.string(),
});

export const databaseConfig = z.union([fileDatabase, serverDatabase]);

/** One database, ready to be handed to Directus or to `connect`. */
export type DatabaseConfig = z.infer<typeof databaseConfig>;
export type ServerDatabase = z.infer<typeof serverDatabase>;

export const databaseKinds = ['sqlite', 'postgres', 'mariadb'] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

/** The environment by which Directus finds a database. */
export function databaseEnv(config: DatabaseConfig): Record<string, string> {
	if (config.kind === 'sqlite') return { DB_CLIENT: 'sqlite3', DB_FILENAME: config.filename };
	return {
		DB_CLIENT: config.kind === 'postgres' ? 'pg' : 'mysql',
		DB_HOST: config.host,
		DB_PORT: String(config.port),
		DB_DATABASE: config.database,
		DB_USER: config.user,
		DB_PASSWORD: config.password,
	};
}
