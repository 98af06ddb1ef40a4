import { text, type LocalizedText } from '../localized-text.ts';
import type { Metric } from '../vocabulary.ts';

/** What each metric promises, as a phrase inside a sentence. */
export const metricNames: Readonly<Record<Metric, LocalizedText>> = {
	registration: text('确认登记', 'confirm and register the request'),
	email_first_reply: text('邮件首次回复', 'first reply by e-mail'),
	general_progress: text('初步解决方案或处理进展', 'first solution or progress update'),
	urgent_response: text('紧急问题初步响应', 'first response to an urgent request'),
};
