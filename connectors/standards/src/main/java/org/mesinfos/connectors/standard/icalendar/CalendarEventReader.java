package org.mesinfos.connectors.standard.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.BackslashEscapes;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.CalendarEvent;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.EventStatus;
import org.mesinfos.records.RecordType;

/** Builder of an event from one {@code VEVENT}. */
final class CalendarEventReader {

    private static final String START = "DTSTART";
    /** Calendars are seldom shown in other zones than their own. */
    private static final double CALENDAR_ZONE_CONFIDENCE = 0.9;

    private static final double MAXIMUM_LATITUDE = 90;
    private static final double MAXIMUM_LONGITUDE = 180;

    private final CalendarEntry entry;

    CalendarEventReader(CalendarEntry entry) {
        this.entry = entry;
    }

    void read() {
        entry.rows().read();
        if (entry.property(START).isPresent() && entry.time(START).isEmpty()) {
            entry.rows()
                    .reject(new Rejection(
                            RejectionReason.INVALID_VALUE,
                            entry.locator(),
                            START,
                            "a text",
                            "a date or time such as 20240105T182210Z"));
            return;
        }
        CalendarEvent event = entry.rows().newRecord(RecordType.CALENDAR_EVENT, CalendarEvent.class);
        texts(event);
        times(event);
        location(event);
        recurrence(event);
        people(event);
        entry.calendarName().ifPresent(event::setCalendar);
        event.setAttachments(CalendarAttachments.of(entry));
        entry.element()
                .forEachChild(
                        "VALARM",
                        alarm -> alarm.child("TRIGGER")
                                .filter(trigger -> !trigger.value().isBlank())
                                .ifPresent(trigger ->
                                        event.getReminders().add(trigger.claim().strip())));
        entry.additional(event.getAdditional());
        entry.rows()
                .accept(
                        event,
                        entry.locator(),
                        event.getUid() == null
                                ? RecordKeys.natural(
                                        event.getTitle(),
                                        event.getStartInstant(),
                                        event.getStartLocalTime(),
                                        event.getStartDate())
                                : RecordKeys.nativeReference(event.getUid(), event.getRecurrenceId()));
    }

    private void texts(CalendarEvent event) {
        entry.text("UID", event::setUid);
        entry.text("SUMMARY", event::setTitle);
        entry.text("DESCRIPTION", event::setDescription);
        entry.raw("CLASS", event::setVisibility);
        entry.raw("TRANSP", event::setTransparency);
        entry.raw("URL", event::setUrl);
        entry.raw("CONFERENCE", event::setConferenceUrl);
        if (event.getConferenceUrl() == null) {
            entry.raw("X-GOOGLE-CONFERENCE", event::setConferenceUrl);
        }
        entry.whole("SEQUENCE", event::setSequence);
        entry.list("CATEGORIES", event.getCategories()::add);
        entry.property("STATUS").ifPresent(property -> status(event, property));
    }

    private static void status(CalendarEvent event, TreeElement property) {
        event.setStatus(
                switch (property.value().strip().toUpperCase(Locale.ROOT)) {
                    case "TENTATIVE" -> EventStatus.TENTATIVE;
                    case "CONFIRMED" -> EventStatus.CONFIRMED;
                    case "CANCELLED" -> EventStatus.CANCELLED;
                    default -> EventStatus.OTHER;
                });
        if (event.getStatus() != EventStatus.OTHER) {
            property.claim();
        }
    }

    private void times(CalendarEvent event) {
        Optional<CalendarTime> start = entry.time(START);
        Optional<String> zone = start.flatMap(CalendarTime::zone).map(ZoneId::getId);
        zone.ifPresent(event::setZone);
        start.ifPresent(when -> {
            when.claim();
            zone.ifPresent(when::claimZone);
            if (when.isDate()) {
                event.setStartDate(when.date());
                event.setAllDay(true);
            } else if (when.instant().isPresent()) {
                event.setStartInstant(when.instant().get());
            } else {
                event.setStartLocalTime(when.local().orElseThrow());
            }
        });
        // An end in an unknown zone beside a start in a known one would be read as in the zone of the start.
        entry.time("DTEND")
                .filter(when -> zone.isEmpty() || !when.isOfUnknownZone())
                .ifPresent(when -> {
                    when.claim();
                    zone.ifPresent(when::claimZone);
                    if (when.isDate()) {
                        event.setEndDate(when.date());
                    } else if (when.instant().isPresent()) {
                        event.setEndInstant(when.instant().get());
                    } else {
                        event.setEndLocalTime(when.local().orElseThrow());
                    }
                });
        floatingTimes(event, start);
        entry.raw("DURATION", event::setDuration);
        entry.instant("CREATED", event::setCreatedInstant);
        entry.instant("LAST-MODIFIED", event::setUpdatedInstant);
    }

    /** Reads times without a zone in that of their calendar. They are marked, because the standard lets them float. */
    private void floatingTimes(CalendarEvent event, Optional<CalendarTime> start) {
        Optional<ZoneId> zone = entry.calendarZone();
        if (zone.isEmpty()) {
            return;
        }
        Optional<Instant> startInstant = start.flatMap(when -> when.floatingInstant(zone.get()));
        if (startInstant.isEmpty()) {
            // An end without a zone beside a start with one is in no known zone.
            return;
        }
        Optional<Instant> endInstant = entry.time("DTEND").flatMap(when -> when.floatingInstant(zone.get()));
        List<Derivation> marks = new ArrayList<>();
        startInstant.ifPresent(instant -> {
            event.setStartInstant(instant);
            event.setStartLocalTime(null);
            event.setZone(zone.get().getId());
            marks.add(zoneOfCalendar("start_instant", zone.get()));
        });
        endInstant.ifPresent(instant -> {
            event.setEndInstant(instant);
            event.setEndLocalTime(null);
            marks.add(zoneOfCalendar("end_instant", zone.get()));
        });
        if (!marks.isEmpty()) {
            Envelope.addDerived(event, marks);
        }
    }

    private static Derivation zoneOfCalendar(String field, ZoneId zone) {
        return new Derivation(field + ".zone", zone.getId(), "X-WR-TIMEZONE of the calendar", CALENDAR_ZONE_CONFIDENCE);
    }

    private void location(CalendarEvent event) {
        entry.text("LOCATION", event::setLocation);
        entry.property("GEO").ifPresent(property -> {
            String[] parts = property.value().strip().split("[;,]", -1);
            Optional<Double> latitude = degrees(parts[0], MAXIMUM_LATITUDE);
            Optional<Double> longitude = parts.length == 2 ? degrees(parts[1], MAXIMUM_LONGITUDE) : Optional.empty();
            if (latitude.isPresent() && longitude.isPresent()) {
                event.setLatitude(latitude.get());
                event.setLongitude(longitude.get());
                property.claim();
            }
        });
    }

    private static Optional<Double> degrees(String text, double limit) {
        try {
            double number = Double.parseDouble(text.strip());
            return Math.abs(number) <= limit ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void recurrence(CalendarEvent event) {
        entry.raw("RRULE", event::setRecurrenceRule);
        entry.raw("RECURRENCE-ID", event::setRecurrenceId);
        entry.properties("EXDATE")
                .forEach(property -> BackslashEscapes.split(property.claim(), ',')
                        .forEach(date -> event.getRecurrenceExceptions().add(date.strip())));
    }

    private void people(CalendarEvent event) {
        entry.property("ORGANIZER").ifPresent(property -> event.setOrganiser(CalendarParticipants.address(property)));
        entry.properties("ATTENDEE")
                .forEach(property -> event.getAttendees().add(CalendarParticipants.attendee(property)));
    }
}
