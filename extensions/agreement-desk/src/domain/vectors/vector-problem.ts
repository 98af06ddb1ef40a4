/** A vector that cannot be run, or a file that holds none; the message is a clause that follows a colon. */
export class VectorProblem extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'VectorProblem';
	}
}
