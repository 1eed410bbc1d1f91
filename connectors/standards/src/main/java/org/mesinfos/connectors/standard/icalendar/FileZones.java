package org.mesinfos.connectors.standard.icalendar;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectFormat;
import org.mesinfos.connectors.format.vobject.VObjectItem;

/**
 * Time zones of the calendars of a file, which may be defined after the events that use them. Each calendar has its own: two
 * calendars may give one name to two zones. Not thread-safe.
 */
final class FileZones {

    private static final String ZONE = "VTIMEZONE";

    /** Maximum number of calendars whose zones are known before their events. */
    private static final int MAXIMUM_CALENDARS = 10_000;

    private final Map<Long, CalendarZones> ofCalendars = new HashMap<>();
    private @Nullable TreeElement calendar;
    private long number;
    private CalendarZones zones = new CalendarZones();

    private FileZones() {}

    /** Reads the definitions of a file, in a pass of its own. */
    static FileZones of(SourceContent content, VObjectFormat format) throws IOException {
        FileZones found = new FileZones();
        format.read(content, found::define, malformed -> {
            // The pass for the events reports it.
        });
        found.calendar = null;
        found.number = 0;
        return found;
    }

    private void define(VObjectItem.Component component) {
        enter(component);
        if (define(component.element()) && ofCalendars.size() < MAXIMUM_CALENDARS) {
            ofCalendars.put(number, zones);
        }
    }

    /** Adds the definitions in a component. Returns whether there are any. */
    private boolean define(TreeElement component) {
        if (component.name().equals(ZONE)) {
            zones.add(component);
            return true;
        }
        boolean[] found = {false};
        component.forEachChild(child -> found[0] |= define(child));
        return found[0];
    }

    /** Returns the zones of the calendar that contains a component. Components are passed in the order of the file. */
    CalendarZones zones(VObjectItem.Component component) {
        enter(component);
        return zones;
    }

    private void enter(VObjectItem.Component component) {
        if (component.container() != calendar) {
            calendar = component.container();
            number++;
            zones = ofCalendars.getOrDefault(number, new CalendarZones());
        }
    }
}
