/** What a command may touch of the world; tests give their own. */
export interface Io {
	readonly readFile: (path: string) => Promise<Uint8Array>;
	readonly readStandardInput: () => Promise<Uint8Array>;
	readonly writeFile: (path: string, content: Uint8Array | string) => Promise<void>;
	/** Standard output: the answer and nothing else. */
	readonly write: (content: Uint8Array | string) => void;
	/** A line on standard error. */
	readonly complain: (line: string) => void;
	readonly fetch: typeof fetch;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Whether a person would see what is written. */
	readonly isTerminal: boolean;
	/** Of the package. */
	readonly version: string;
}
