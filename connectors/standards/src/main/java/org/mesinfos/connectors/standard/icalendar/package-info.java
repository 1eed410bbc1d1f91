/** iCalendar (RFC 5545) and vCalendar 1.0: events, tasks and journal entries, with their alarms. */
@NullMarked
package org.mesinfos.connectors.standard.icalendar;

import org.jspecify.annotations.NullMarked;
