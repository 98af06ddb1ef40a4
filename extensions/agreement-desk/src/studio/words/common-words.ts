import { text } from '../../domain/localized-text.ts';

/** What more than one screen says. */
export const commonWords = {
	agreementDesk: text('客服台', 'Agreement Desk'),
	loading: text('正在加载', 'Loading'),
	retry: text('重试', 'Try again'),
	refresh: text('刷新', 'Refresh'),
	save: text('保存', 'Save'),
	cancel: text('取消', 'Cancel'),
	close: text('关闭', 'Close'),
	confirm: text('确定', 'Confirm'),
	back: text('返回', 'Back'),
	open: text('打开', 'Open'),
	undo: text('撤销', 'Undo'),
	search: text('搜索', 'Search'),
	nothingHere: text('暂无内容', 'Nothing here yet'),
	reason: text('理由', 'Reason'),
	none: text('无', 'None'),
	clause: (number: string) => text(`第 ${number} 条`, `Clause ${number}`),
	saved: text('已保存', 'Saved'),
	showAll: text('查看全部', 'Show all'),
} as const;

/** Why a screen cannot show what it should, and what to do about it. */
export const problemWords = {
	forbidden: {
		title: text('没有权限', 'Not permitted'),
		advice: text(
			'请联系管理员为您的账号添加相应策略。',
			'Ask an administrator to give your account the policy for it.',
		),
	},
	missing: {
		title: text('找不到内容', 'Not found'),
		advice: text('它可能已被删除，或链接有误。', 'It may have been deleted, or the link is wrong.'),
	},
	offline: {
		title: text('无法连接服务器', 'The server cannot be reached'),
		advice: text('请检查网络；恢复后会自动重试。', 'Check the network; it is tried again by itself.'),
	},
	unavailable: {
		title: text('客服台尚未就绪', 'The desk is not ready'),
		advice: text(
			'正在安装或启动，稍后会自动重试。',
			'It is being installed or started, and is tried again by itself.',
		),
	},
	invalid: { title: text('内容有误', 'Something is wrong with it'), advice: text('', '') },
	failed: {
		title: text('出错了', 'Something went wrong'),
		advice: text(
			'请重试；若仍然出错，请查看服务器日志。',
			'Try again; if it goes on, look into the log of the server.',
		),
	},
} as const;
