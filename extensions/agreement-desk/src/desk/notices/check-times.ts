import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { earliestEffect } from '../../domain/notices/earliest-effect.ts';
import { earliestMaintenance } from '../../domain/notices/maintenance-lead.ts';
import { interrupts } from '../../domain/notices/notice-kinds.ts';
import { isPublished } from '../../domain/notices/notice-status.ts';
import { formatInstant } from '../../domain/wording/format-instant.ts';
import { iso } from '../../domain/iso.ts';
import type { NoticeRow } from '../../store/tables.ts';
import type { Complaint } from '../refusal.ts';
import type { NoticeAgreement } from './notice-agreement.ts';
import { wrong } from './notice-refusal.ts';

type Terms = Pick<NoticeAgreement, 'terms' | 'timezone'>;

/** What is wrong with the times of a notice, at `now` (epoch ms): with each other, and with what was agreed. */
export function timeProblems(
	notice: NoticeRow,
	{ agreement, now }: { agreement: Terms | null; now: number },
): Complaint[] {
	return [
		...orderProblems(notice),
		...(agreement ? effectProblems(notice, agreement, now) : []),
		...maintenanceProblems(notice, { timezone: agreement?.timezone ?? 'UTC', now }),
	];
}

function orderProblems(notice: NoticeRow): Complaint[] {
	const { publish_at: publish, effective_at: effective, ends_at: ends, window_from, window_to } = notice;
	const begin = effective ?? publish;
	const problems: Complaint[] = [];
	if (effective !== null && publish !== null && effective < publish) {
		problems.push(wrong(notice, 'effective_at', text('不能早于发布时间', 'lies before it is published')));
	}
	if (ends !== null && begin !== null && ends <= begin) {
		problems.push(wrong(notice, 'ends_at', text('须晚于生效时间', 'must lie after it takes effect')));
	}
	if (ends !== null && notice.kind === 'termination') {
		problems.push(
			wrong(
				notice,
				'ends_at',
				text(
					'终止没有结束时间；如为临时中断，请改用“暂停”',
					'a termination has no end; make it a suspension if it is to end',
				),
			),
		);
	}
	if (window_from !== null && window_to !== null && window_to <= window_from) {
		problems.push(
			wrong(notice, 'window_to', text('须晚于维护开始', 'must lie after the maintenance begins')),
		);
	}
	return problems;
}

/** Whether a law, and not the agreement, says when a notice takes effect; it has to be named. */
export function isByLaw({ ground, ground_text }: Pick<NoticeRow, 'ground' | 'ground_text'>): boolean {
	return ground === 'law' && (ground_text ?? '').trim() !== '';
}

/** 3.1.1.4: nobody can have it before it is published, so that is the earliest day of delivery. */
function effectProblems(notice: NoticeRow, agreement: Terms, now: number): Complaint[] {
	const { effective_at: effective, kind } = notice;
	if (!interrupts(kind) || effective === null || isByLaw(notice)) return [];
	const delivered = notice.delivered_at ?? Math.max(now, notice.publish_at ?? now);
	const earliest = earliestEffect(delivered, agreement.terms);
	if (effective >= earliest) return [];
	return [wrong(notice, 'effective_at', tooEarly({ earliest, delivered }, agreement))];
}

function tooEarly(
	{ earliest, delivered }: { earliest: number; delivered: number },
	{ terms: { days }, timezone }: Terms,
): LocalizedText {
	const lawful = (language: 'zh-CN' | 'en-US') => formatInstant(earliest, { language, timezone });
	const from = (language: 'zh-CN' | 'en-US') => formatInstant(delivered, { language, timezone });
	return text(
		`过早：须提前 ${days} 天通知，送达当日不计；即使 ${from('zh-CN')} 送达，最早也只能于 ${lawful('zh-CN')}（${iso(earliest)}）生效。仅法律法规另有规定时除外，须在依据中写明`,
		`is too early: ${days} days of notice were agreed, the day of delivery not counted; delivered on ${from('en-US')}, it may take effect on ${lawful('en-US')} (${iso(earliest)}) at the earliest. Only a law that is named as its ground goes before`,
	);
}

/** 1.4.4: who plans a maintenance says so in time; what cannot wait is announced with its reason. */
function maintenanceProblems(
	notice: NoticeRow,
	{ timezone, now }: { timezone: string; now: number },
): Complaint[] {
	const { kind, window_from: from, short_notice_reason: reason, publish_at: publish } = notice;
	if (isPublished(notice.status)) return [];
	if (kind !== 'maintenance' || from === null || (reason ?? '').trim() !== '') return [];
	const earliest = earliestMaintenance(Math.max(now, publish ?? now));
	if (from >= earliest) return [];
	const at = (language: 'zh-CN' | 'en-US') => formatInstant(earliest, { language, timezone });
	return [
		wrong(
			notice,
			'window_from',
			text(
				`过早：维护须至少提前 72 小时通知，最早可于 ${at('zh-CN')}（${iso(earliest)}）开始；紧急维护请填写原因`,
				`is too early: maintenance is announced 72 hours ahead, so it may begin on ${at('en-US')} (${iso(earliest)}) at the earliest; say why if it cannot wait`,
			),
		),
	];
}
