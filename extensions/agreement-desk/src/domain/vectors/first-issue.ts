import type { z } from 'zod';

/** The first thing that is wrong, with its place: `weekly.mon[0]: …`. */
export function firstIssue(error: z.ZodError): string {
	const [issue] = error.issues;
	if (issue === undefined) return error.message;
	const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
	return [place.join('').replace(/^\./, ''), issue.message].filter((part) => part !== '').join(': ');
}
