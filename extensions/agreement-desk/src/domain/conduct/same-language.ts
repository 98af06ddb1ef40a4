/** What is spoken where nobody says otherwise (2.4). */
export const usualLanguage = 'zh-CN';

/** Whether two tags of BCP 47 mean one language: en-GB is answered by whoever speaks en. */
export function isSameLanguage(one: string, other: string): boolean {
	return primarySubtag(one) === primarySubtag(other);
}

function primarySubtag(tag: string): string {
	return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}
