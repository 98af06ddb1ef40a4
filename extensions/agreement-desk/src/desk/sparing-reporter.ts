/** Told again so seldom, ms: what a loop meets in every round would otherwise fill the log and hide the rest. */
const quietMs = 10 * 60_000;
/** More are forgotten, and told again as if they were new. */
const mostRemembered = 1_000;

type Report = (problem: unknown, what: string) => void;

/**
 * Passes on what is reported, and the same again only after ten minutes, with the number of times that it was left out.
 *
 * @param now epoch ms
 */
export function sparingReporter(report: Report, now: () => number): Report {
	const told = new Map<string, { at: number; leftOut: number }>();
	return (problem, what) => {
		const key = `${what}\n${problem instanceof Error ? problem.message : String(problem)}`;
		const last = told.get(key);
		if (last && now() - last.at < quietMs) {
			last.leftOut += 1;
			return;
		}
		told.delete(key);
		told.set(key, { at: now(), leftOut: 0 });
		const [oldest] = told.keys();
		if (told.size > mostRemembered && oldest !== undefined) told.delete(oldest);
		report(problem, last?.leftOut ? `${what} (and ${last.leftOut} times since it was last told)` : what);
	};
}
