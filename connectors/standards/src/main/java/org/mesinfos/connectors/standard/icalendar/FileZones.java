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
    private final CalendarNumber calendar = new CalendarNumber();
    private @Nullable Map<Long, CalendarZones> ofCalendars;
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
        long before = calendar.number;
        long current = calendar.of(component);
        if (current != before) {
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
        private final CalendarNumber calendar = new CalendarNumber();

        void add(VObjectItem.Component component) {
            add(component.element(), calendar.of(component));
        }

        private void add(TreeElement component, long number) {
            if (!component.name().equals(ZONE)) {
                component.forEachChild(child -> add(child, number));
            } else if (ofCalendars.size() < MAXIMUM_CALENDARS || ofCalendars.containsKey(number)) {
                ofCalendars.computeIfAbsent(number, first -> empty()).add(component);
            }
        }
    }

    /** Number of the calendar of a component, from 1. Components are passed in the order of the file. */
    private static final class CalendarNumber {

        private @Nullable TreeElement calendar;
        private long number;

        long of(VObjectItem.Component component) {
            if (component.container() != calendar) {
                calendar = component.container();
                number++;
            }
            return number;
        }
    }
}
