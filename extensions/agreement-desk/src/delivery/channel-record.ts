import type { LocalizedText } from '../domain/localized-text.ts';

/** The columns of a channel that say how to deliver through it, secrets decrypted. */
export interface ChannelRecord {
	/** `email`, `sms`, `wecom`, `dingtalk`, `feishu` or `webhook`. */
	readonly type: string | null;
	readonly address?: string | null;
	readonly from_name?: string | null;
	readonly reply_to?: string | null;
	readonly smtp_host?: string | null;
	readonly smtp_port?: number | null;
	/** `starttls`, `tls` or `none`. */
	readonly smtp_security?: string | null;
	readonly smtp_user?: string | null;
	readonly smtp_password?: string | null;
	readonly dkim_domain?: string | null;
	readonly dkim_selector?: string | null;
	readonly dkim_private_key?: string | null;
	readonly bounce_address?: string | null;
	/** `aliyun`, `tencent` or `generic`. */
	readonly sms_provider?: string | null;
	readonly access_key_id?: string | null;
	readonly access_key_secret?: string | null;
	readonly sms_sign_name?: string | null;
	readonly sms_app_id?: string | null;
	readonly sms_region?: string | null;
	readonly sms_template?: string | null;
	readonly endpoint_url?: string | null;
	readonly signing_secret?: string | null;
	readonly previous_signing_secret?: string | null;
	readonly bot_keyword?: string | null;
}

/** The environment of Directus. */
export type Environment = Readonly<Record<string, unknown>>;

/** What is wrong with one column of a channel; never repeats a secret. */
export interface SettingsProblem {
	readonly field: keyof ChannelRecord;
	readonly message: LocalizedText;
}

export type SettingsReading<Settings> =
	{ readonly settings: Settings } | { readonly problems: readonly SettingsProblem[] };
