import { spanOf, type Detection } from './candidate.ts';
import { maskEmail } from './mask.ts';

const at = String.raw` ?(?:@|[([{【] ?(?:at|@) ?[)\]}】]) ?`;
const spelledDot = String.raw` ?[([{【] ?(?:dot|点) ?[)\]}】] ?`;
const dot = String.raw`(?:\.|${spelledDot})`;
const email = new RegExp(
	String.raw`(?<![\w.%+*\u2022-])[\w.%+-]{1,100}(?:${spelledDot}[\w.%+-]{1,60}){0,3}${at}(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?${dot}){1,8}[a-z]{2,24}(?![\w-])`,
	'gi',
);

/** E-mail addresses; `(at)` and `(dot)` in place of the signs do not hide one. */
export function findEmails(text: string): Detection[] {
	return [...text.matchAll(email)].map((match) => {
		const value = match[0]
			.toLowerCase()
			.replace(new RegExp(at), '@')
			.replace(new RegExp(spelledDot, 'g'), '.')
			.replace(/^\.+/, '');
		return {
			kind: 'email',
			value,
			masked: maskEmail(value),
			span: spanOf(match),
			severity: 'warn',
			name: null,
		};
	});
}
