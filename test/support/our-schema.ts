import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { HostLine } from '../harness/hosts.ts';
import type { Instance } from '../harness/instance.ts';
import { isOurCollection } from './foreign-state.ts';
import { takeSnapshot } from './snapshot.ts';

const column = z.object({
	data_type: z.string(),
	default_value: z.unknown(),
	max_length: z.number().nullable(),
	is_nullable: z.boolean(),
	is_unique: z.boolean(),
	is_indexed: z.boolean(),
	is_primary_key: z.boolean(),
});
const meta = z.record(z.string(), z.unknown());

const collectionPart = z.object({ collection: z.string(), meta });
const fieldPart = z.object({
	collection: z.string(),
	field: z.string(),
	type: z.string(),
	meta: z.looseObject({ special: z.array(z.string()).nullable() }),
	schema: column.optional(),
});
const relationPart = z.object({
	collection: z.string(),
	field: z.string(),
	related_collection: z.string(),
	meta,
	schema: z.object({ on_delete: z.string() }).nullish(),
});

export type Part = Readonly<Record<string, unknown>>;

/** Our part of a schema snapshot, by name, without what depends on the database. */
export interface OurSchema {
	readonly collections: Readonly<Record<string, Part>>;
	readonly fields: Readonly<Record<string, Part>>;
	readonly relations: Readonly<Record<string, Part>>;
}

const fileOf = (line: HostLine) => resolve(import.meta.dirname, `../../snapshots/directus-${line}.json`);

/** The schema that this version is known to install, as committed. */
export async function readCommittedSchema(line: HostLine): Promise<OurSchema> {
	const part = z.record(z.string(), z.record(z.string(), z.unknown()));
	const text = await readFile(fileOf(line), 'utf8');
	return z.object({ collections: part, fields: part, relations: part }).parse(JSON.parse(text));
}

export async function writeCommittedSchema(line: HostLine, schema: OurSchema): Promise<string> {
	await writeFile(fileOf(line), `${JSON.stringify(schema, null, 2)}\n`);
	return fileOf(line);
}

export async function readOurSchema(instance: Instance): Promise<OurSchema> {
	const snapshot = await takeSnapshot(instance);
	const ours = ({ collection }: { collection: string }) => isOurCollection(collection);
	const fields = z.array(fieldPart).parse(snapshot.fields.filter(ours));
	const relations = z.array(relationPart).parse(snapshot.relations.filter(ours));
	return {
		collections: byName(
			z.array(collectionPart).parse(snapshot.collections.filter(ours)),
			({ collection }) => collection,
			(one) => dense(one.meta),
		),
		fields: byName(fields, placeOf, normalField),
		relations: byName(relations, placeOf, (one) => ({
			related_collection: one.related_collection,
			on_delete: one.schema?.on_delete ?? null,
			...dense(one.meta),
		})),
	};
}

const placeOf = ({ collection, field }: { collection: string; field: string }) => `${collection}.${field}`;

function byName<T>(parts: readonly T[], nameOf: (part: T) => string, valueOf: (part: T) => Part) {
	const entries = parts.map((part) => [nameOf(part), valueOf(part)] as const);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Without the names, which stand outside, and without what is not set. */
function dense({ collection: _collection, field: _field, ...rest }: Part): Part {
	return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
}

function normalField({ type, meta: { special, ...rest }, schema }: z.infer<typeof fieldPart>): Part {
	// SQLite keeps instants as numbers, and Directus says so in the field.
	const lasting = (special ?? []).filter((name) => name !== 'cast-timestamp');
	const isKey = schema?.data_type === 'char' && schema.max_length === 36;
	// SQLite has no decimals: Directus reads such a column back as a float there.
	const portable = isKey ? 'uuid' : type === 'decimal' ? 'float' : type;
	return {
		type: portable,
		...(schema ? { column: normalColumn(schema, portable) } : {}),
		...(lasting.length > 0 ? { special: lasting } : {}),
		...dense(rest),
	};
}

function normalColumn(schema: z.infer<typeof column>, type: string): Part {
	return dense({
		default_value: schema.default_value,
		max_length: type === 'string' ? schema.max_length : null,
		is_nullable: schema.is_nullable,
		// MySQL does not count the primary key among the unique ones.
		is_unique: schema.is_unique || schema.is_primary_key,
		is_primary_key: schema.is_primary_key,
		is_indexed: schema.is_indexed,
	});
}
