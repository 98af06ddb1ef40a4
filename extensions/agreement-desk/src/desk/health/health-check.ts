import { text, type LocalizedText } from '../../domain/localized-text.ts';

/** One thing that a working desk depends on, and how it stands. */
export interface HealthCheck {
	readonly key: string;
	readonly state: 'ok' | 'warning' | 'danger';
	/** A sentence without its full stop. */
	readonly text: LocalizedText;
	/** What to do, as a sentence of its own; null where nothing is to be done. */
	readonly remedy: LocalizedText | null;
	/** Where in the studio that is done, below `/admin`; null where it is done elsewhere or nothing is to be done. */
	readonly place: string | null;
	/** Variables of the environment that are to be set, where it is done there. */
	readonly variables: readonly string[];
}

interface Finding {
	readonly text: LocalizedText;
	readonly remedy?: LocalizedText;
	readonly place?: string;
	readonly variables?: readonly string[];
}

export function ok(key: string, said: LocalizedText, place: string | null = null): HealthCheck {
	return { key, state: 'ok', text: said, remedy: null, place, variables: [] };
}

export function wrong(key: string, state: 'warning' | 'danger', finding: Finding): HealthCheck {
	const { text: said, remedy = null, place = null, variables = [] } = finding;
	return { key, state, text: said, remedy, place, variables };
}

/** A finding and its remedy in one sentence, for those who show no more than that. */
export function inOneSentence({ text: said, remedy }: HealthCheck): LocalizedText {
	if (!remedy) return said;
	return text(`${said['zh-CN']}：${remedy['zh-CN']}`, `${said['en-US']}: ${remedy['en-US']}`);
}
