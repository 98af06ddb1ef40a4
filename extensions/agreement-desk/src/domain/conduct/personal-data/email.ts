import { spanOf, type Detection } from './candidate.ts';
import { maskEmail } from './mask.ts';

const email =
	/(?<![\w.%+*\u2022-])[\w.%+-]{1,100} ?(?:@|\(at\)|\[at\]) ?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}(?![\w-])/gi;

/** E-mail addresses; `(at)` in place of the sign does not hide one. */
export function findEmails(text: string): Detection[] {
	return [...text.matchAll(email)].map((match) => {
		const value = match[0]
			.toLowerCase()
			.replace(/ ?(?:@|\(at\)|\[at\]) ?/, '@')
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
