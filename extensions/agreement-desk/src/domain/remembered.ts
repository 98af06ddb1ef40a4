/** Remembers what was made of the last keys, for what is costly and asked for many times in a row. */
export function remembered(most: number): (key: string, make: () => string) => string {
	const recent = new Map<string, string>();
	return (key, make) => {
		const known = recent.get(key);
		if (known !== undefined) return known;
		const made = make();
		if (recent.size >= most) recent.clear();
		recent.set(key, made);
		return made;
	};
}
