/*
 * Lines of the structure into which mammoth reads a document. It declares no types for that, so every step looks
 * before it goes.
 */

interface Node {
	readonly type: string;
	readonly value?: unknown;
	readonly checked?: unknown;
	readonly children?: unknown;
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf({ children }: Node): readonly Node[] {
	return Array.isArray(children) ? children.filter(isNode) : [];
}

/** A line for each paragraph and for each row of a table; a line break within a paragraph begins another. */
export function documentLines(node: unknown): string[] {
	if (!isNode(node)) return [];
	if (node.type === 'paragraph') return textOf(node).split('\n');
	if (node.type === 'tableRow') return [rowLine(node)];
	return childrenOf(node).flatMap(documentLines);
}

/** The cells of a row, each on one line however many paragraphs it has, with tabs between them. */
function rowLine(row: Node): string {
	return childrenOf(row).map(cellText).join('\t');
}

/** A paragraph with an amount says something of its own; others may be the rest of a label. */
function cellText(cell: Node): string {
	return documentLines(cell)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.reduce((text, line) => {
			if (text === '') return line;
			const isOwn = /[\d\uff10-\uff19]/.test(line) && !/[，。；：、,;:.!?]$/.test(text);
			return text + (isOwn ? '；' : ' ') + line;
		}, '');
}

function textOf(node: Node): string {
	switch (node.type) {
		case 'text':
			return typeof node.value === 'string' ? node.value : '';
		case 'tab':
			return '\t';
		case 'break':
			return '\n';
		case 'checkbox':
			return node.checked === true ? '☑' : '☐';
		default:
			return childrenOf(node).map(textOf).join('');
	}
}
