/** One logical line of an iCalendar file (RFC 5545 §3.1). */
export interface IcsLine {
	/** Where it begins in the file, from 1. */
	readonly line: number;
	/** Upper case. */
	readonly name: string;
	/** Names in upper case. */
	readonly parameters: Readonly<Record<string, string>>;
	/** As it stands there: neither split at commas nor unescaped. */
	readonly value: string;
}

/** A line that is no property. */
export interface IcsLineProblem {
	readonly line: number;
	readonly content: string;
}

/** Splits a file into its logical lines, joining those that were folded. Total: any text gives an answer. */
export function readIcsLines(content: string): {
	readonly lines: readonly IcsLine[];
	readonly problems: readonly IcsLineProblem[];
} {
	const lines: IcsLine[] = [];
	const problems: IcsLineProblem[] = [];
	for (const { line, parts } of unfold(content)) {
		const joined = parts.join('');
		if (joined.trim() === '') continue;
		const read = readLine(line, joined);
		if (read) lines.push(read);
		else problems.push({ line, content: joined });
	}
	return { lines, problems };
}

function unfold(content: string): { line: number; parts: string[] }[] {
	const logical: { line: number; parts: string[] }[] = [];
	const physical = content.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
	for (const [i, one] of physical.entries()) {
		const last = logical.at(-1);
		if (last && /^[ \t]/u.test(one)) last.parts.push(one.slice(1));
		else logical.push({ line: i + 1, parts: [one] });
	}
	return logical;
}

function readLine(line: number, content: string): IcsLine | null {
	const [head, ...rest] = splitOutsideQuotes(content, ':');
	if (head === undefined || rest.length === 0) return null;
	const [name = '', ...parameters] = splitOutsideQuotes(head, ';');
	if (!/^[A-Za-z0-9-]+$/u.test(name)) return null;
	const value = content.slice(head.length + 1);
	return { line, name: name.toUpperCase(), parameters: readParameters(parameters), value };
}

function readParameters(parameters: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		parameters.map((parameter) => {
			const [name = '', ...value] = parameter.split('=');
			return [name.toUpperCase(), value.join('=').replace(/^"(.*)"$/u, '$1')];
		}),
	);
}

/** A colon or semicolon within a quoted parameter divides nothing. */
function splitOutsideQuotes(content: string, separator: ':' | ';'): string[] {
	const parts: string[] = [];
	let quoted = false;
	let start = 0;
	for (let i = 0; i < content.length; i++) {
		if (content[i] === '"') quoted = !quoted;
		if (content[i] !== separator || quoted) continue;
		parts.push(content.slice(start, i));
		start = i + 1;
		// the first colon ends the head; what follows is the value, whatever it holds
		if (separator === ':') break;
	}
	return [...parts, content.slice(start)];
}

/** A text value as it reads (RFC 5545 §3.3.11). */
export function unescapeText(value: string): string {
	return value.replace(/\\([\\;,nN])/gu, (_, escaped: string) =>
		escaped.toLowerCase() === 'n' ? '\n' : escaped,
	);
}
