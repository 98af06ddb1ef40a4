/**
 * Walks into an answer whose shape is not known: `pick(body, 'data.0.id')`.
 *
 * @throws Error that shows the answer when there is no such place.
 */
export function pick(body: unknown, path: string): unknown {
	let value = body;
	for (const name of path.split('.')) {
		if (typeof value !== 'object' || value === null || !(name in value)) {
			throw new Error(`There is no ${path} in ${JSON.stringify(body)}`);
		}
		value = Reflect.get(value, name);
	}
	return value;
}

/** Like `pick`, for a place that holds text: an id, a number, a state. */
export function pickText(body: unknown, path: string): string {
	const value = pick(body, path);
	if (typeof value !== 'string') throw new Error(`${path} is no text in ${JSON.stringify(body)}`);
	return value;
}
