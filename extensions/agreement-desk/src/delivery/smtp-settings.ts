import { z } from 'zod';

/** Directus turns what looks like a number or a boolean in the environment into one. */
const flag = z
	.unknown()
	.optional()
	.transform((value) => ['true', '1'].includes(String(value)));
const optionalText = z.coerce.string().optional().catch(undefined);
const optionalPort = z
	.preprocess(
		(value) => (value === '' ? undefined : value),
		z.coerce.number().int().min(1).max(65_535).optional(),
	)
	.optional();

const schema = z.object({
	EMAIL_TRANSPORT: optionalText,
	EMAIL_SMTP_HOST: optionalText,
	EMAIL_SMTP_PORT: optionalPort,
	EMAIL_SMTP_USER: optionalText,
	EMAIL_SMTP_PASSWORD: optionalText,
	EMAIL_SMTP_SECURE: flag,
	EMAIL_SMTP_IGNORE_TLS: flag,
	EMAIL_SMTP_NAME: optionalText,
	EMAIL_FROM: z.string().default('no-reply@example.com'),
});

export interface SmtpSettings {
	readonly host: string;
	readonly port: number;
	readonly secure: boolean;
	readonly ignoreTLS: boolean;
	/** Send nothing, least of all a password, before the line is encrypted. */
	readonly requireTLS?: boolean;
	readonly name: string | undefined;
	readonly auth: { readonly user: string; readonly pass: string } | undefined;
	/** `Name <address>`, or the two apart. */
	readonly from: string | MailName;
	readonly replyTo?: string | null;
	/** Where bounces go; `bounces@support.test` gets them at `bounces+token@support.test`. */
	readonly bounceAddress?: string | null;
	readonly dkim?: DkimSettings | null;
	/** Where the settings stand, so that a reason can name them. */
	readonly source?: 'environment' | 'channel';
}

export interface MailName {
	readonly name: string;
	readonly address: string;
}

export interface DkimSettings {
	readonly domain: string;
	readonly selector: string;
	/** In PEM. */
	readonly privateKey: string;
}

/** The mail settings of Directus itself: who has set those has set ours. Null when they are not for SMTP. */
export function readSmtpSettings(env: Readonly<Record<string, unknown>>): SmtpSettings | null {
	const parsed = schema.safeParse(env);
	if (!parsed.success) return null;
	const settings = parsed.data;
	if (settings.EMAIL_TRANSPORT?.toLowerCase() !== 'smtp' || !settings.EMAIL_SMTP_HOST) return null;
	return {
		host: settings.EMAIL_SMTP_HOST,
		port: settings.EMAIL_SMTP_PORT ?? (settings.EMAIL_SMTP_SECURE ? 465 : 587),
		secure: settings.EMAIL_SMTP_SECURE,
		ignoreTLS: settings.EMAIL_SMTP_IGNORE_TLS,
		name: settings.EMAIL_SMTP_NAME,
		auth: settings.EMAIL_SMTP_USER
			? { user: settings.EMAIL_SMTP_USER, pass: settings.EMAIL_SMTP_PASSWORD ?? '' }
			: undefined,
		from: settings.EMAIL_FROM,
	};
}

/** The domain of the sender, for Message-IDs; `localhost` when the sender has none. */
export function mailDomainOf(env: Readonly<Record<string, unknown>>): string {
	const from = z.string().catch('').parse(env['EMAIL_FROM']);
	return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
}
