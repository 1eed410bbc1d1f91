/** iCalendar (RFC 5545) and vCalendar 1.0: events, tasks and journal entries, their alarms with them. */
package org.mesinfos.connectors.standard.icalendar;
