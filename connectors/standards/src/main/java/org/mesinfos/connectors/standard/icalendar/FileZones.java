package org.mesinfos.connectors.standard.icalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectFormat;
import org.mesinfos.connectors.format.vobject.VObjectItem;

/**
 * Time zones of the calendars of a file. Each calendar has its own: two calendars may give one name to two zones. A zone may be
 * defined after the events that use it: the first name that is not known leads to a pass over the whole file for its definitions.
 * Not thread-safe.
 */
final class FileZones {

    private static final String ZONE = "VTIMEZONE";

    /** Maximum number of calendars whose zones are known before their events. */
    private static final int MAXIMUM_CALENDARS = 10_000;

    private final SourceContent content;
    private final VObjectFormat format;
    private @Nullable Map<Long, CalendarZones> ofCalendars;
    private @Nullable TreeElement calendar;
    private long number;
    private CalendarZones zones = empty();

    FileZones(SourceContent content, VObjectFormat format) {
        this.content = content;
        this.format = format;
    }

    private static CalendarZones empty() {
        return new CalendarZones(Optional::empty);
    }

    /** Returns the zones of the calendar that contains a component. Components are passed in the order of the file. */
    CalendarZones zones(VObjectItem.Component component) {
        if (component.container() != calendar) {
            calendar = component.container();
            number++;
            long current = number;
            zones = new CalendarZones(() -> Optional.ofNullable(definitions().get(current)));
        }
        return zones;
    }

    /** Returns the zones that the calendars of the file define, by the number of the calendar from 1. */
    private Map<Long, CalendarZones> definitions() {
        Map<Long, CalendarZones> found = ofCalendars;
        if (found == null) {
            Definitions definitions = new Definitions();
            try {
                format.read(content, definitions::add, malformed -> {
                    // The pass for the events reports it.
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            found = definitions.ofCalendars;
            ofCalendars = found;
        }
        return found;
    }

    /** Definitions of zones in the components of a file, which are passed in its order. */
    private static final class Definitions {

        private final Map<Long, CalendarZones> ofCalendars = new HashMap<>();
        private @Nullable TreeElement calendar;
        private long number;

        void add(VObjectItem.Component component) {
            if (component.container() != calendar) {
                calendar = component.container();
                number++;
            }
            add(component.element());
        }

        private void add(TreeElement component) {
            if (!component.name().equals(ZONE)) {
                component.forEachChild(this::add);
            } else if (ofCalendars.size() < MAXIMUM_CALENDARS || ofCalendars.containsKey(number)) {
                ofCalendars.computeIfAbsent(number, first -> empty()).add(component);
            }
        }
    }
}
