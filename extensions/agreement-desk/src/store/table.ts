import type { CollectionDefinition, StoredRow } from '../../../../schema/define.ts';
import { decodeRow, encodeRow, plainRow } from './codec.ts';
import { blankRow } from './blank-row.ts';
import { vendorOf, type Db } from './db.ts';
import { insertFromJson, insertRows } from './insert-rows.ts';
import { updateRows } from './update-rows.ts';

export interface RowPatch<Row> {
	readonly id: string;
	readonly patch: Partial<Row>;
}

/** The typed doors to one collection. Values go in and come out as the schema types them. */
export interface Table<Row extends object> {
	readonly name: string;
	/** A row of which nothing has been said yet: what its columns start with. */
	readonly blank: Row;
	/** The columns that hold instants. */
	readonly instants: ReadonlySet<string>;
	insert(db: Db, rows: readonly Partial<Row>[]): Promise<void>;
	update(db: Db, id: string, patch: Partial<Row>): Promise<void>;
	/** Many rows, each with a patch of its own, in few statements. */
	updateMany(db: Db, patches: readonly RowPatch<Row>[]): Promise<void>;
	decode(db: Db, rows: readonly object[]): Row[];
	encode(db: Db, values: Partial<Row>): Record<string, unknown>;
}

/**
 * The row type comes from the definition that also made the columns, which is why decoding may claim it:
 * a test compares the two on every database.
 */
export function table<D extends CollectionDefinition>(definition: D): Table<StoredRow<D>> {
	type Row = StoredRow<D>;
	const name = definition.collection;
	const encode = (db: Db, values: Partial<Row>) => encodeRow(definition, values, vendorOf(db));

	async function insert(db: Db, rows: readonly Partial<Row>[]) {
		const vendor = vendorOf(db);
		if (vendor === 'postgres') {
			const plain = rows.map((row) => plainRow(definition, row));
			return insertFromJson(db, name, plain);
		}
		const encoded = rows.map((row) => encodeRow(definition, row, vendor));
		await insertRows(db, name, encoded);
	}

	async function update(db: Db, id: string, patch: Partial<Row>) {
		await db(name).where({ id }).update(encode(db, patch));
	}

	async function updateMany(db: Db, patches: readonly RowPatch<Row>[]) {
		const changes = patches.map(({ id, patch }) => ({
			id,
			bound: encode(db, patch),
			plain: plainRow(definition, patch),
		}));
		await updateRows(db, name, changes);
	}

	const decode = (db: Db, rows: readonly object[]) => {
		const vendor = vendorOf(db);
		return rows.map((row) => decodeRow(definition, row, vendor) as Row);
	};

	const instants = new Set(
		Object.entries(definition.fields).flatMap(([field, { type }]) => (type === 'timestamp' ? [field] : [])),
	);

	const blank = blankRow(definition) as Row;

	return { name, blank, instants, insert, update, updateMany, decode, encode };
}
