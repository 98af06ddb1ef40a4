import type { DatabaseConfig } from '../database-config.ts';
import type { Host } from '../hosts.ts';

/** Makes databases of one kind. They all go when the run ends. */
export type DatabaseMaker = {
	/** A new database without any table. */
	empty(): Promise<DatabaseConfig>;
	/** A new database with the system tables of that host, as `directus bootstrap` leaves it. */
	bootstrapped(host: Host): Promise<DatabaseConfig>;
	/** A copy of a database of this maker's that nobody is connected to. */
	copyOf(database: DatabaseConfig): Promise<DatabaseConfig>;
};
