/** Gives a page of events. */

import { passagesAbout } from '../../answer/find.js';
import type { EventsPage, EventsQuery, EventsSource } from './event-pages.js';
import type { Handler } from './handler.js';

export const handleEvents: Handler<EventsQuery, EventsPage> = (query, services) =>
  services.take('question', async (pause) => {
    const library = await services.library(pause);
    const { signal } = services;
    const about: EventsSource['about'] = (topic, articles) => passagesAbout(library, topic, { articles, signal });
    return services.eventPages({ entries: services.entries(), about }, query);
  });
