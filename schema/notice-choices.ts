import type {
	NoticeAudience,
	NoticeGround,
	NoticeKind,
	NoticeStatus,
	NoticeTicketPlan,
} from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import { amber, blue, choices, green, grey, red } from './choice-words.ts';

/** The dropdowns of notices to customers. */
export const noticeChoices = {
	notice_kind: choices<NoticeKind>({
		announcement: ['公告', 'Announcement', blue],
		maintenance: ['维护通知', 'Maintenance', amber],
		update: ['更新通知', 'Update', blue],
		suspension: ['暂停服务通知', 'Suspension', red],
		termination: ['终止服务通知', 'Termination', red],
		resumption: ['恢复服务通知', 'Resumption', green],
		formal: ['其他正式通知', 'Other formal notice', amber],
	}),
	notice_status: choices<NoticeStatus>({
		draft: ['草稿', 'Draft', grey],
		submitted: ['待批准', 'Submitted', amber],
		approved: ['已批准', 'Approved', blue],
		sending: ['发送中', 'Being delivered', blue],
		in_force: ['已生效', 'In force', green],
		ended: ['已结束', 'Ended', grey],
		withdrawn: ['已撤回', 'Withdrawn', red],
	}),
	notice_audience: choices<NoticeAudience>({
		all_contacts: ['客户的全部联系人', 'All contacts of the customer'],
		named_contacts: ['指定联系人', 'Named contacts'],
		chosen_contacts: ['所选联系人', 'Chosen contacts'],
	}),
	notice_ground: choices<NoticeGround>({
		clause: ['协议约定', 'A clause of the agreement'],
		law: ['法律法规规定', 'The law'],
	}),
	notice_ticket_plan: choices<NoticeTicketPlan>({
		finish: ['继续办结', 'Finish them'],
		hand_over: ['移交', 'Hand them over'],
		close_with_notice: ['通知客户后关闭', 'Close them and say so'],
	}),
} as const;
