import type { Language } from '../../localized-text.ts';

/** The texts of an event in one language, in Liquid. */
export interface BuiltInText {
	readonly subject: string;
	/** Of an e-mail; for staff also what the studio shows. */
	readonly body: string;
	/** Of a short message: within 70 characters of Chinese, or 160 of English, where it can be. */
	readonly sms: string;
	/** For the studio and group bots, where the e-mail is too long for them. */
	readonly brief?: string;
}

export type BuiltIn = Readonly<Record<Language, BuiltInText>>;
