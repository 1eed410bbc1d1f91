package org.mesinfos.connectors.standard.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.CalendarEvent;
import org.mesinfos.records.EventStatus;
import org.mesinfos.records.Task;

class IcalendarConnectorTest {

    private final IcalendarConnector connector = new IcalendarConnector();

    @Test
    void keepsEndOfUnknownZoneApartFromTheZoneOfTheStart() throws IOException {
        CalendarEvent event =
                event("DTSTART;TZID=Europe/Paris:20240105T100000\nDTEND;TZID=Head Office:20240105T120000\n");
        assertThat(event.getZone()).isEqualTo("Europe/Paris");
        assertThat(event.getEndLocalTime()).isNull();
        assertThat(event.getAdditional())
                .containsEntry("DTEND", "20240105T120000")
                .containsEntry("DTEND/@TZID", "Head Office");
    }

    @Test
    void claimsFilesThatStartWithACalendar() throws IOException {
        assertThat(recognise("\n begin:vcalendar \r\nVERSION:2.0\r\n")).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("BEGIN: VCALENDAR\nVERSION:2.0\n")).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("Agenda\nBEGIN:VCALENDAR\n")).isInstanceOf(Recognition.Declined.class);
        assertThat(recognise("BEGIN:VCARD\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void readsZoneNamesWithPrefixAndOfWindows() throws IOException {
        Instant expected = Instant.parse("2024-07-01T08:00:00Z");

        assertThat(event("DTSTART;TZID=/example.org/20240101/Europe/Paris:20240701T100000\n")
                        .getStartInstant())
                .isEqualTo(expected);
        assertThat(event("DTSTART;TZID=\"Romance Standard Time\":20240701T100000\n")
                        .getStartInstant())
                .isEqualTo(expected);
    }

    @Test
    void namesOfWindowsAreZones() {
        assertThat(WindowsZones.IANA_NAMES).hasSize(139);
        assertThat(WindowsZones.IANA_NAMES.keySet())
                .allSatisfy(name -> assertThat(WindowsZones.zone(name)).isPresent())
                .contains("Newfoundland Standard Time", "Central Standard Time (Mexico)", "Kaliningrad Standard Time");
    }

    @Test
    void readsZonesDefinedAfterTheirEvents() throws IOException {
        assertThat(instants(calendar("+0200", EventPlace.BEFORE_ITS_ZONE)))
                .isEqualTo(instants(calendar("+0200", EventPlace.AFTER_ITS_ZONE)))
                .containsExactly(Instant.parse("2024-01-06T07:00:00Z"));
    }

    @Test
    void calendarsOfOneFileHaveZonesOfTheirOwn() throws IOException {
        assertThat(instants(
                        calendar("+0200", EventPlace.BEFORE_ITS_ZONE) + calendar("+0500", EventPlace.BEFORE_ITS_ZONE)))
                .containsExactly(Instant.parse("2024-01-06T07:00:00Z"), Instant.parse("2024-01-06T04:00:00Z"));
    }

    private enum EventPlace {
        BEFORE_ITS_ZONE,
        AFTER_ITS_ZONE
    }

    private static String calendar(String offset, EventPlace place) {
        String zone = "BEGIN:VTIMEZONE\nTZID:Chez nous\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:" + offset
                + "\nTZOFFSETTO:" + offset + "\nEND:STANDARD\nEND:VTIMEZONE\n";
        String event = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Chez nous:20240106T090000\nEND:VEVENT\n";
        return "BEGIN:VCALENDAR\n" + (place == EventPlace.BEFORE_ITS_ZONE ? event + zone : zone + event)
                + "END:VCALENDAR\n";
    }

    private List<Instant> instants(String calendars) throws IOException {
        return CollectedRows.of(connector, BytesContent.utf8("agenda.ics", calendars))
                .records(CalendarEvent.class)
                .stream()
                .map(CalendarEvent::getStartInstant)
                .toList();
    }

    @Test
    void readsZonesDefinedInTheFile() throws IOException {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:(UTC+01:00) Chez nous
                BEGIN:STANDARD
                DTSTART:16010101T030000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        CollectedRows rows = read(zone
                + List.of("20240701", "20240115", "20241231", "20240331", "20241027").stream()
                        .map(day -> "BEGIN:VEVENT\nUID:" + day + "\nDTSTART;TZID=\"(UTC+01:00) Chez nous\":" + day
                                + "T100000\nEND:VEVENT\n")
                        .collect(Collectors.joining()));

        assertThat(rows.records(CalendarEvent.class))
                .extracting(CalendarEvent::getStartInstant)
                .containsExactly(
                        Instant.parse("2024-07-01T08:00:00Z"),
                        Instant.parse("2024-01-15T09:00:00Z"),
                        Instant.parse("2024-12-31T09:00:00Z"),
                        Instant.parse("2024-03-31T08:00:00Z"),
                        Instant.parse("2024-10-27T09:00:00Z"));
        assertThat(rows.records(CalendarEvent.class)).allSatisfy(event -> {
            assertThat(event.getZone()).isNull();
            assertThat(event.getAdditional()).containsEntry("DTSTART/@TZID", "(UTC+01:00) Chez nous");
        });
    }

    @Test
    void readsTimesInZonesWithUnsupportedRulesAsLocal() throws IOException {
        CollectedRows rows = read("""
                BEGIN:VTIMEZONE
                TZID:Chez nous
                BEGIN:STANDARD
                DTSTART:20200101T000000
                RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=1,2,3,4,5,6,7
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=Chez nous:20240701T100000
                END:VEVENT
                """);

        CalendarEvent event = rows.records(CalendarEvent.class).get(0);
        assertThat(event.getStartInstant()).isNull();
        assertThat(event.getStartLocalTime()).isEqualTo(LocalDateTime.parse("2024-07-01T10:00"));
    }

    @Test
    void readsTimesInUnknownZonesAsLocal() throws IOException {
        CalendarEvent event = event("DTSTART;TZID=Chez moi:20240701T100000\nDTEND;TZID=Chez moi:20240701T110000\n");

        assertThat(event.getStartInstant()).isNull();
        assertThat(event.getStartLocalTime()).isEqualTo(LocalDateTime.parse("2024-07-01T10:00"));
        assertThat(event.getEndLocalTime()).isEqualTo(LocalDateTime.parse("2024-07-01T11:00"));
        assertThat(event.getAdditional()).containsEntry("DTSTART/@TZID", "Chez moi");
    }

    @Test
    void floatingTimesAreInTheZoneOfTheirCalendarAndMarked() throws IOException {
        CalendarEvent event = floating("X-WR-TIMEZONE:Europe/Paris\n");

        assertThat(event.getStartInstant()).isEqualTo(Instant.parse("2024-07-01T08:00:00Z"));
        assertThat(event.getEndInstant()).isEqualTo(Instant.parse("2024-07-01T09:00:00Z"));
        assertThat(event.getStartLocalTime()).isNull();
        assertThat(event.getEndLocalTime()).isNull();
        assertThat(event.getZone()).isEqualTo("Europe/Paris");
        assertThat(event.getDerived())
                .extracting(derived -> derived.getName() + " " + derived.getValue())
                .containsExactly("end_instant.zone Europe/Paris", "start_instant.zone Europe/Paris");
    }

    @Test
    void floatingTimesOfCalendarsWithoutAKnownZoneStayLocal() throws IOException {
        for (String zone : List.of("", "X-WR-TIMEZONE:Chez moi\n")) {
            CalendarEvent event = floating(zone);

            assertThat(event.getStartInstant()).isNull();
            assertThat(event.getStartLocalTime()).isEqualTo(LocalDateTime.parse("2024-07-01T10:00"));
            assertThat(event.getZone()).isNull();
        }
    }

    @Test
    void endWithoutAZoneBesideAStartWithOneStaysLocal() throws IOException {
        for (String start : List.of("DTSTART;TZID=America/New_York:20240701T100000", "DTSTART:20240701T140000Z")) {
            CalendarEvent event = starting(start, "X-WR-TIMEZONE:Europe/Paris\n");

            assertThat(event.getStartInstant()).isEqualTo(Instant.parse("2024-07-01T14:00:00Z"));
            assertThat(event.getEndInstant()).isNull();
            assertThat(event.getEndLocalTime()).isEqualTo(LocalDateTime.parse("2024-07-01T11:00"));
            assertThat(event.getDerived()).isEmpty();
        }
    }

    private CalendarEvent floating(String zone) throws IOException {
        return starting("DTSTART:20240701T100000", zone);
    }

    private CalendarEvent starting(String start, String zone) throws IOException {
        String text = "BEGIN:VCALENDAR\n" + zone + "BEGIN:VEVENT\nUID:1\n" + start
                + "\nDTEND:20240701T110000\nEND:VEVENT\nEND:VCALENDAR\n";
        return CollectedRows.of(connector, BytesContent.utf8("agenda.ics", text))
                .records(CalendarEvent.class)
                .get(0);
    }

    @Test
    void storesUncapturedValuesInAdditional() throws IOException {
        CalendarEvent event = event("""
                DTSTART:20240701T100000Z
                STATUS:PEUT-ETRE
                RRULE:FREQ=DAILY
                RRULE:FREQ=YEARLY
                SEQUENCE:deux
                GEO:x;y
                DTEND:bientôt
                """);

        assertThat(event.getStatus()).isEqualTo(EventStatus.OTHER);
        assertThat(event.getRecurrenceRule()).isEqualTo("FREQ=DAILY");
        assertThat(event.getAdditional())
                .containsEntry("STATUS", "PEUT-ETRE")
                .containsEntry("RRULE[2]", "FREQ=YEARLY")
                .containsEntry("SEQUENCE", "deux")
                .containsEntry("GEO", "x;y")
                .containsEntry("DTEND", "bientôt");
    }

    @Test
    void readsEachAlarmAsReminder() throws IOException {
        assertThat(event("""
                DTSTART:20240701T100000Z
                BEGIN:VALARM
                TRIGGER:-PT5M
                END:VALARM
                BEGIN:VALARM
                TRIGGER;VALUE=DATE-TIME:20240701T090000Z
                END:VALARM
                """).getReminders()).containsExactly("-PT5M", "20240701T090000Z");
    }

    @Test
    void readsReplacedOccurrenceAsSeparateEvent() throws IOException {
        CollectedRows rows = read("""
                BEGIN:VEVENT
                UID:a
                DTSTART:20240701T100000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                RECURRENCE-ID:20240708T100000Z
                DTSTART:20240708T120000Z
                END:VEVENT
                """);

        assertThat(rows.rows()).extracting(row -> row.key().value()).doesNotHaveDuplicates();
    }

    @Test
    void readsTaskOfVcalendar() throws IOException {
        Task task = read("""
                BEGIN:VTODO
                SUMMARY;ENCODING=QUOTED-PRINTABLE:Imp=C3=B4ts
                DUE:20240523T235900
                COMPLETED:20240520T100000Z
                END:VTODO
                """).records(Task.class).get(0);

        assertThat(task.getTitle()).isEqualTo("Impôts");
        assertThat(task.getDueDate()).isEqualTo(LocalDate.parse("2024-05-23"));
        assertThat(task.getDone()).isTrue();
        assertThat(task.getAdditional()).containsEntry("DUE", "20240523T235900");
    }

    @Test
    void readsEventsInComponentsOfOtherKinds() throws IOException {
        CollectedRows rows = readAll("""
                BEGIN:X-FOLDER
                X-NAME:Work
                BEGIN:X-PAGE
                BEGIN:VEVENT
                UID:a
                DTSTART:20240701T100000Z
                BEGIN:X-DETAIL
                X-COLOUR:red
                END:X-DETAIL
                END:VEVENT
                END:X-PAGE
                BEGIN:VTODO
                UID:b
                END:VTODO
                END:X-FOLDER
                BEGIN:VEVENT
                UID:c
                DTSTART:20240702T100000Z
                END:VEVENT
                """);

        assertThat(rows.records(CalendarEvent.class))
                .extracting(CalendarEvent::getUid)
                .containsExactly("a", "c");
        assertThat(rows.records(CalendarEvent.class).get(0).getAdditional()).containsEntry("X-DETAIL/X-COLOUR", "red");
        assertThat(rows.records(Task.class)).extracting(Task::getUid).containsExactly("b");
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().line(), rejection -> rejection.found())
                .containsExactly(tuple(3L, "a component of another kind"));
    }

    @Test
    void keepsImpossiblePlaces() throws IOException {
        CalendarEvent event = event("GEO:95.1;2.3\n");

        assertThat(event.getLatitude()).isNull();
        assertThat(event.getLongitude()).isNull();
        assertThat(event.getAdditional()).containsEntry("GEO", "95.1;2.3");
    }

    private Recognition recognise(String text) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfReader.inProcess()));
    }

    private CalendarEvent event(String properties) throws IOException {
        return read("BEGIN:VEVENT\nUID:a\n" + properties + "END:VEVENT\n")
                .records(CalendarEvent.class)
                .get(0);
    }

    private CollectedRows read(String components) throws IOException {
        CollectedRows rows = readAll(components);
        assertThat(rows.rejections()).isEmpty();
        return rows;
    }

    private CollectedRows readAll(String components) throws IOException {
        return CollectedRows.of(
                connector,
                BytesContent.utf8("x.ics", "BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n"));
    }
}
