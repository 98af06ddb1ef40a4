import { text, type LocalizedText } from '../../../domain/localized-text.ts';
import type { AgreementStatus } from '../../../domain/vocabulary.ts';

interface StatusAct {
	/** On the button. */
	readonly does: LocalizedText;
	/** What follows from it. */
	readonly means: LocalizedText;
	/** It cannot be taken back, so it is asked for twice. */
	readonly isFinal?: true;
	readonly isDanger?: true;
	/** It leads back, and is not what one came for. */
	readonly isBack?: true;
}

/** What leads to each status of a version. */
export const statusActs: Readonly<Record<AgreementStatus, StatusAct>> = {
	draft: {
		does: text('退回草稿', 'Set back to draft'),
		means: text('内容可再次修改。', 'Its content can be changed again.'),
		isBack: true,
	},
	in_review: {
		does: text('提交审核', 'Send for review'),
		means: text(
			'内容冻结，等待双方确认；可退回草稿。',
			'Its content is frozen while both sides read it; it can be set back.',
		),
	},
	signed: {
		does: text('登记签署', 'Record the signature'),
		means: text(
			'双方已签署，内容自此不可更改。',
			'Both sides have signed; from now on its content stays as it is.',
		),
	},
	active: {
		does: text('启用', 'Activate'),
		means: text(
			'自生效时间起适用于收到的请求；被取代的版本届时自动失效。',
			'It governs requests from its effective date on; the version that it replaces ends then by itself.',
		),
	},
	superseded: {
		does: text('被取代', 'Supersede'),
		means: text('由后续版本自动完成。', 'Its successor does this by itself.'),
	},
	terminated: {
		does: text('终止', 'Terminate'),
		means: text(
			'从现在起不再适用，且不能恢复。',
			'From now on it no longer applies, and this cannot be undone.',
		),
		isFinal: true,
		isDanger: true,
	},
};
