import type { Readable } from 'node:stream';
import type { Accountability, SchemaOverview } from '@directus/types';
import type { Db } from '../store/db.ts';

interface ServiceOptions {
	readonly knex: Db;
	readonly schema: SchemaOverview;
	readonly accountability?: Accountability | null;
}

type Service<Methods> = new (options: ServiceOptions) => Methods;

/**
 * The few doors of Directus that we go through, in our own words: the published types of its services
 * describe rows as they are read, not as they may be written.
 */
export interface Host {
	readonly database: Db;
	readonly env: Readonly<Record<string, unknown>>;
	readonly logger: {
		info(text: string): void;
		warn(problem: unknown, text?: string): void;
		error(problem: unknown, text?: string): void;
	};
	readonly getSchema: (options?: { database?: Db; bypassCache?: boolean }) => Promise<SchemaOverview>;
	readonly services: {
		readonly CollectionsService: Service<{
			createOne(payload: object, options?: object): Promise<unknown>;
			readByQuery(): Promise<Collection[]>;
		}>;
		readonly FieldsService: Service<{
			createField(collection: string, field: object, table?: undefined, options?: object): Promise<unknown>;
			readOne(collection: string, field: string): Promise<{ schema?: Indexed | null }>;
		}>;
		readonly RelationsService: Service<{ createOne(payload: object, options?: object): Promise<unknown> }>;
		readonly UsersService: Service<Pick<Items, 'createMany' | 'updateMany' | 'deleteMany'>>;
		readonly RolesService: Service<Pick<Items, 'createMany' | 'updateMany' | 'deleteMany'>>;
		readonly FlowsService: Service<{ deleteMany(ids: string[]): Promise<unknown> }>;
		readonly FilesService: Service<{ deleteOne(id: string): Promise<unknown> }>;
		/** With `deferStream` a file is opened only when its stream is asked for. */
		readonly AssetsService: Service<{
			getAsset(
				id: string,
				transformation: undefined,
				range: undefined,
				deferStream: true,
			): Promise<{ stream: () => Promise<Readable>; file: { filesize?: unknown } }>;
		}>;
		readonly PermissionsService: Service<{
			/** Asks for a user: a public request has none. */
			getItemPermissions(collection: string, key: string): Promise<{ update: { access: boolean } }>;
		}>;
		readonly ServerService: Service<{ serverInfo(): Promise<object> }>;
		readonly UtilsService: Service<{ clearCache(options: { system: boolean }): Promise<void> }>;
		readonly ItemsService: new (collection: string, options: ServiceOptions) => Items;
	};
}

interface Indexed {
	readonly is_unique?: boolean;
	readonly is_indexed?: boolean;
}

interface Collection {
	readonly collection: string;
	/** Null when it is no more than a table. */
	readonly meta: { readonly status?: string | null } | null;
	/** Null when it has no table. */
	readonly schema: object | null;
}

export interface Items {
	readByQuery(query: object): Promise<object[]>;
	readOne(key: string, query: object): Promise<object>;
	createOne(row: object, options?: object): Promise<string | number>;
	createMany(rows: object[], options?: object): Promise<unknown>;
	updateMany(keys: string[], patch: object, options?: object): Promise<unknown>;
	deleteMany(keys: string[]): Promise<unknown>;
	updateOne(key: string, patch: object, options?: object): Promise<string | number>;
	upsertOne(row: object, options?: object): Promise<string | number>;
}
