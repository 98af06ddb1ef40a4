interface Signed {
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
	/** Of the API, with `https://`. */
	readonly endpoint: string;
	readonly signName: string;
	/** The template of the messages that name none. */
	readonly template: string | null;
}

export interface AliyunSettings extends Signed {
	readonly provider: 'aliyun';
}

export interface TencentSettings extends Signed {
	readonly provider: 'tencent';
	/** SmsSdkAppId: digits. */
	readonly appId: string;
	readonly region: string;
}

/** A gateway of one's own that takes JSON. */
export interface GatewaySettings {
	readonly provider: 'generic';
	readonly endpoint: string;
	/** Sent as a bearer token. */
	readonly token: string | null;
	readonly signName: string | null;
	readonly template: string | null;
}

export type SmsSettings = AliyunSettings | TencentSettings | GatewaySettings;
