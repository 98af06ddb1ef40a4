export interface WebhookSettings {
	readonly url: string;
	/** `whsec_…`; the current one first, then the one that receivers may still know. */
	readonly secrets: readonly string[];
}
