import type { RouteRecordRaw } from 'vue-router';
import OverviewPage from './overview/OverviewPage.vue';

/** Which page is where below `/desk`. Names are global in the studio, hence their prefix. */
export const routes: readonly RouteRecordRaw[] = [
	{ name: 'desk-overview', path: '', component: OverviewPage },
];
