package org.mesinfos.connectors.standard.icalendar;

import com.google.auto.service.AutoService;
import java.io.IOException;
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
import org.mesinfos.connectors.format.vobject.VObjectFormat;
import org.mesinfos.connectors.format.vobject.VObjectItem;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.records.RecordType;

/** Connector for calendars in the iCalendar format. */
@AutoService(Connector.class)
public final class IcalendarConnector implements Connector {

    private static final String CALENDAR = "VCALENDAR";
    private static final Set<String> COMPONENTS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VTIMEZONE");
    private static final VObjectFormat FORMAT = new VObjectFormat(CALENDAR, Set.of(CALENDAR));

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/icalendar",
            4,
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
        return FORMAT.recognise(preview);
    }

    @Override
    public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
        CustomerRows rows = new CustomerRows(content.context(), sink);
        FileZones zones = new FileZones(content, FORMAT);
        FORMAT.read(content, component -> read(component, zones.zones(component), rows), rows::readAndReject);
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
