import type { NotificationMethod, TemplateMethod } from '../vocabulary.ts';

/** Which text a method uses: group bots share one; what takes fields and no text shows that of the studio. */
export function templateMethodOf(method: NotificationMethod): TemplateMethod {
	switch (method) {
		case 'email':
		case 'sms':
		case 'in_app':
			return method;
		case 'wecom':
		case 'dingtalk':
		case 'feishu':
			return 'im';
		case 'webhook':
		case 'flow':
			return 'in_app';
	}
}
