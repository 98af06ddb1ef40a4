import type { Language } from '../../domain/localized-text.ts';
import type { DrawnEvent } from '../../studio/timeline/timeline-input.ts';
import { instantOfWall } from '../../studio/time/zone-time.ts';
import { findEventKind } from './event-kinds.ts';
import type { EventDraft } from './question.ts';

/** The events of a question as the picture marks them; those without a time are left out. */
export function drawnEvents(
	events: readonly EventDraft[],
	{ timeZone, language }: { timeZone: string; language: Language },
): DrawnEvent[] {
	return events.flatMap(({ kind, at }) => {
		const found = findEventKind(kind);
		const [date = '', time = ''] = at.split('T');
		const instant = instantOfWall({ date, time: time.slice(0, 5) }, timeZone);
		return found && instant !== null ? [{ at: instant, label: found.word[language], icon: found.icon }] : [];
	});
}
