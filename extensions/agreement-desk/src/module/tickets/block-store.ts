import { blocksOf, type RowRange } from './list-window.ts';

interface Block<Row> {
	readonly rows: readonly Row[];
	/** To be read anew when it is wanted. */
	readonly isStale: boolean;
}

interface Reading {
	readonly stop: AbortController;
	readonly done: Promise<void>;
}

interface Options<Row> {
	readonly blockSize: number;
	/** So many blocks are kept. */
	readonly most: number;
	readonly total: number;
	readonly load: (range: RowRange, asking: { signal: AbortSignal }) => Promise<readonly Row[]>;
	/** Something that is read has changed. */
	readonly changed: () => void;
	readonly failed: (error: unknown) => void;
}

/** Rows of a long list, read in blocks when they are wanted. */
export class BlockStore<Row extends { readonly id: string }> {
	readonly #options: Options<Row>;
	/** In the order in which they were wanted last. */
	readonly #blocks = new Map<number, Block<Row>>();
	readonly #reading = new Map<number, Reading>();
	#total: number;

	constructor(options: Options<Row>) {
		this.#options = options;
		this.#total = options.total;
	}

	/** Undefined as long as it is not read. */
	rowAt(index: number): Row | undefined {
		const { blockSize } = this.#options;
		return this.#blocks.get(Math.floor(index / blockSize))?.rows[index % blockSize];
	}

	/** Reads what is missing of these rows, and gives up reading what nobody wants any more. */
	want(range: RowRange): void {
		const wanted = blocksOf(range, this.#options.blockSize);
		for (const number of this.#reading.keys()) if (!wanted.includes(number)) this.#drop(number);
		for (const number of wanted) {
			const block = this.#blocks.get(number);
			if (block) this.#keep(number, block);
			if (!block || block.isStale) void this.#read(number);
		}
	}

	/** All of it is to be read anew as it is wanted; what was read stays until then. Answers when these rows are there. */
	async renew(range: RowRange, total: number): Promise<void> {
		this.#total = total;
		this.stop();
		for (const [number, block] of this.#blocks) {
			if (number * this.#options.blockSize >= total) this.#blocks.delete(number);
			else this.#blocks.set(number, { ...block, isStale: true });
		}
		await Promise.all(blocksOf(range, this.#options.blockSize).map((number) => this.#read(number)));
	}

	/** Puts rows that were read by themselves in the place of what they were. */
	replace(rows: readonly Row[]): void {
		const byId = new Map(rows.map((row) => [row.id, row]));
		for (const [number, block] of this.#blocks) {
			if (!block.rows.some(({ id }) => byId.has(id))) continue;
			this.#blocks.set(number, { ...block, rows: block.rows.map((row) => byId.get(row.id) ?? row) });
		}
		this.#options.changed();
	}

	/** Gives up whatever is being read. */
	stop(): void {
		for (const number of this.#reading.keys()) this.#drop(number);
	}

	#read(number: number): Promise<void> {
		const known = this.#reading.get(number);
		if (known) return known.done;
		const stop = new AbortController();
		const done = this.#fetch(number, stop);
		this.#reading.set(number, { stop, done });
		return done;
	}

	async #fetch(number: number, stop: AbortController): Promise<void> {
		const { blockSize, load, changed, failed } = this.#options;
		const first = number * blockSize;
		const range = { first, end: Math.min(first + blockSize, this.#total) };
		try {
			const rows = await load(range, { signal: stop.signal });
			if (stop.signal.aborted) return;
			this.#keep(number, { rows, isStale: false });
			changed();
		} catch (error) {
			if (!stop.signal.aborted) failed(error);
		} finally {
			if (this.#reading.get(number)?.stop === stop) this.#reading.delete(number);
		}
	}

	#drop(number: number) {
		this.#reading.get(number)?.stop.abort();
		this.#reading.delete(number);
	}

	#keep(number: number, block: Block<Row>) {
		this.#blocks.delete(number);
		this.#blocks.set(number, block);
		for (const oldest of this.#blocks.keys()) {
			if (this.#blocks.size <= this.#options.most) return;
			this.#blocks.delete(oldest);
		}
	}
}
