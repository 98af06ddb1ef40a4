import type { CollectionDefinition } from '../define.ts';
import { agents } from './agents.ts';
import { agreements } from './agreements.ts';
import { articles } from './articles.ts';
import { calendarDays } from './calendar-days.ts';
import { calendars } from './calendars.ts';
import { catalogItems } from './catalog-items.ts';
import { channels } from './channels.ts';
import { commitments } from './commitments.ts';
import { complaints } from './complaints.ts';
import { contacts } from './contacts.ts';
import { events } from './events.ts';
import { messages } from './messages.ts';
import { messagesFiles } from './messages-files.ts';
import { notices } from './notices.ts';
import { notifications } from './notifications.ts';
import { organizations } from './organizations.ts';
import { templates } from './templates.ts';
import { tickets } from './tickets.ts';
import { timers } from './timers.ts';

/** Every registered collection, targets of relations before those that point to them. */
export const collections: readonly CollectionDefinition[] = [
	organizations,
	contacts,
	channels,
	agents,
	calendars,
	calendarDays,
	agreements,
	commitments,
	catalogItems,
	articles,
	tickets,
	messages,
	messagesFiles,
	complaints,
	timers,
	events,
	notices,
	notifications,
	templates,
];
