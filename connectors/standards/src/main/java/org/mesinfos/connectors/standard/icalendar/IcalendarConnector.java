package org.mesinfos.connectors.standard.icalendar;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.vobject.VObject;
import org.mesinfos.connectors.format.vobject.VObjectReader;
import org.mesinfos.connectors.standard.person.OwnRows;
import org.mesinfos.records.RecordType;

/** Connector for calendars in the iCalendar format. */
@AutoService(Connector.class)
public final class IcalendarConnector implements Connector {

    private static final String CALENDAR = "VCALENDAR";
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private static final ConnectorDescription DESCRIPTION = ConnectorDescription.ofStandard(
            "standard/icalendar",
            1,
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
                ? Recognition.missed(50, List.of(BEGIN + " on the first line"))
                : Recognition.OTHER_FORMAT;
    }

    @Override
    public void parse(SourceContent content, Chunk chunk, RowSink sink) throws IOException {
        OwnRows rows = new OwnRows(content.context(), sink);
        Zones zones = new Zones();
        try (VObjectReader reader = VObjectReader.open(content, Set.of(CALENDAR))) {
            for (Optional<VObject> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof VObject.Component component) {
                    read(component, zones, rows);
                } else if (next.get() instanceof VObject.Broken broken) {
                    rows.readAndReject(broken.rejection());
                }
            }
        }
    }

    private static void read(VObject.Component component, Zones zones, OwnRows rows) {
        Entry entry = new Entry(component, zones, rows);
        switch (component.element().name()) {
            case "VEVENT" -> new EventReader(entry).read();
            case "VTODO", "VJOURNAL" -> new TaskReader(entry).read();
            case "VTIMEZONE" -> {
                zones.add(component.element());
                rows.skipped(component.locator(), "definition of a time zone");
            }
            default ->
                rows.readAndReject(
                        RejectionReason.UNKNOWN_ROW,
                        component.locator(),
                        "a component of another kind",
                        "VEVENT, VTODO or VJOURNAL");
        }
    }
}
