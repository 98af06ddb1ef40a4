interface Node<T> {
	readonly next: Map<number, Node<T>>;
	readonly ends: T[];
}

/** Finds, for any place of a text, the words of a list that begin there. Looks at each sign once for each place. */
export class PhraseIndex<T> {
	private readonly root: Node<T> = { next: new Map(), ends: [] };

	get isEmpty(): boolean {
		return this.root.next.size === 0;
	}

	add(words: string, value: T): void {
		let node = this.root;
		for (let place = 0; place < words.length; place += 1) {
			const code = words.charCodeAt(place);
			const next = node.next.get(code) ?? { next: new Map(), ends: [] };
			node.next.set(code, next);
			node = next;
		}
		node.ends.push(value);
	}

	/** Calls `found` with what was added for the words that stand at this place, the shortest first. */
	at(text: string, start: number, found: (value: T) => void): void {
		let node: Node<T> | undefined = this.root;
		for (let place = start; place < text.length; place += 1) {
			node = node.next.get(text.charCodeAt(place));
			if (node === undefined) return;
			for (const value of node.ends) found(value);
		}
	}
}
