import { defineModule } from '@directus/extensions-sdk';
import { commonWords } from '../../studio/words/common-words.ts';
import { sayOutside } from '../../studio/words/say-outside.ts';
import { mayOpenDesk } from '../may-open-desk.ts';
import ClosedPage from './ClosedPage.vue';

/**
 * What stands at `/admin/desk` for those to whom the desk is closed: the studio does not register a module for them, and
 * would say of its address that there is no such page. It is in no bar, as nobody can put it there.
 */
export default defineModule({
	id: 'desk-closed',
	get name() {
		return sayOutside(commonWords.agreementDesk);
	},
	icon: 'handshake',
	routes: [{ name: 'desk-closed-page', path: '/desk/:rest(.*)*', component: ClosedPage }],
	preRegisterCheck: (user, permissions) => !mayOpenDesk(user, permissions),
});
