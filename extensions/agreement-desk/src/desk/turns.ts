/** Has those who want the same thing wait in a line, so that the first of it alone asks whether it is free. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Lines by name, in this process; whoever comes first is served first. */
export function createTurns(): InTurn {
	const ends = new Map<string, Promise<unknown>>();
	return async (name, work) => {
		const before = ends.get(name) ?? Promise.resolve();
		const turn = before.then(work, work);
		ends.set(name, turn);
		try {
			return await turn;
		} finally {
			if (ends.get(name) === turn) ends.delete(name);
		}
	};
}
