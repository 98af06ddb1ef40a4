const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text can be the key of a row: PostgreSQL ends the transaction of whoever asks for another one. */
export function isKey(text: string): boolean {
	return uuid.test(text);
}
