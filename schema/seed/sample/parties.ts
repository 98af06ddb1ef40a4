import type { channels } from '../../collections/channels.ts';
import type { contacts } from '../../collections/contacts.ts';
import type { organizations } from '../../collections/organizations.ts';
import { ids } from './ids.ts';
import type { RowsOf } from './rows-of.ts';

export const sampleOrganizations = [
	{ id: ids.provider, name: '云帆科技有限公司', role: 'provider' },
	{ id: ids.customer, name: '晨星贸易有限公司', role: 'customer' },
] as const satisfies RowsOf<typeof organizations>;

export const sampleContacts = [
	{ id: ids.wangFang, name: '王芳', email: 'wang.fang@chenxing.example', phone: '021-0000 0101' },
	{ id: ids.liQiang, name: '李强', email: 'li.qiang@chenxing.example', phone: '021-0000 0102' },
	{ id: ids.emilyChen, name: 'Emily Chen', email: 'emily.chen@chenxing.example', language: 'en-US' as const },
].map((contact) => ({ organization: ids.customer, ...contact })) satisfies RowsOf<typeof contacts>;

/** One for each of the clauses 1.3.1 to 1.3.5. Who chats or posts is answered there, not by an e-mail. */
export const sampleChannels = [
	{ id: 'hotline', name: '服务热线', type: 'phone', address: '400-000-0000' },
	{ id: 'email', name: '服务邮箱', type: 'email', address: 'service@yunfan.example' },
	{ id: 'chat', name: '企业微信在线客服', type: 'chat', address: '云帆客服', acknowledge: false },
	{ id: 'portal', name: '客户服务平台', type: 'portal', address: 'https://service.yunfan.example' },
	{ id: 'social', name: '微信公众号', type: 'social', address: '云帆科技', acknowledge: false },
] as const satisfies RowsOf<typeof channels>;
