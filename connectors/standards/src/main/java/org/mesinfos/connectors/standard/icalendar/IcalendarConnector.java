package org.mesinfos.connectors.standard.icalendar;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectItem;
import org.mesinfos.connectors.format.vobject.VObjectReader;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for calendars in the iCalendar format. */
@AutoService(Connector.class)
public final class IcalendarConnector implements Connector {

    private static final String CALENDAR = "VCALENDAR";
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE");
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/icalendar",
            2,
            "Calendars and task lists as iCalendar and vCalendar 1.0",
            "icalendar",
            RecordType.CALENDAR_EVENT,
            RecordType.TASK);

    @Override
    public ConnectorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FilePreview preview) {
        Optional<String> first = preview.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst();
        if (first.map(line -> line.toUpperCase(Locale.ROOT))
                .filter(BEGIN::equals)
                .isPresent()) {
            return Recognition.claimed(100, BEGIN);
        }
        return preview.text().contains("\n" + BEGIN)
                ? Recognition.declined(50, List.of(BEGIN + " on the first line"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        CalendarZones zones = new CalendarZones();
        try (VObjectReader reader = VObjectReader.open(content, Set.of(CALENDAR))) {
            for (Optional<VObjectItem> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof VObjectItem.Component component) {
                    read(component, zones, rows);
                } else if (next.get() instanceof VObjectItem.Malformed broken) {
                    rows.readAndReject(broken.rejection());
                }
            }
        }
    }

    private static void read(VObjectItem.Component component, CalendarZones zones, CustomerRows rows) {
        CalendarEntry entry = new CalendarEntry(component, zones, rows);
        switch (component.element().name()) {
            case "VEVENT" -> new CalendarEventReader(entry).read();
            case "VTODO", "VJOURNAL" -> new CalendarTaskReader(entry).read();
            case "VTIMEZONE" -> {
                zones.add(component.element());
                rows.skipped(component.locator(), "definition of a time zone");
            }
            default -> {
                rows.readAndReject(
                        RejectionReason.UNKNOWN_ROW,
                        component.locator(),
                        "a component of another kind",
                        "VEVENT, VTODO or VJOURNAL");
                readNested(component.element(), component.container(), zones, rows);
            }
        }
    }

    /** Reads the components in one of another kind. */
    private static void readNested(TreeElement parent, TreeElement calendar, CalendarZones zones, CustomerRows rows) {
        parent.forEachChild(child -> {
            if (COMPONENTS.contains(child.name())) {
                read(new VObjectItem.Component(child, calendar, Locator.line(child.line())), zones, rows);
            } else {
                readNested(child, calendar, zones, rows);
            }
        });
    }
}
