package org.mesinfos.connectors.standard.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.BackslashEscapes;
import org.mesinfos.connectors.format.vobject.VObjectItem;
import org.mesinfos.connectors.standard.person.CustomerRows;

/** Component of a calendar, with readers for the properties that all kinds of components share. */
final class CalendarEntry {

    private static final List<String> CALENDAR_NAMES = List.of("X-WR-CALNAME", "NAME");

    private final TreeElement element;
    private final TreeElement calendar;
    private final Locator locator;
    private final CalendarZones zones;
    private final CustomerRows rows;

    CalendarEntry(VObjectItem.Component component, CalendarZones zones, CustomerRows rows) {
        this.element = component.element();
        this.calendar = component.container();
        this.locator = component.locator();
        this.zones = zones;
        this.rows = rows;
    }

    TreeElement element() {
        return element;
    }

    Locator locator() {
        return locator;
    }

    CustomerRows rows() {
        return rows;
    }

    /** Returns the first property of a name that has a value. */
    Optional<TreeElement> property(String name) {
        List<TreeElement> found = properties(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Returns all properties of a name that have a value. */
    List<TreeElement> properties(String name) {
        List<TreeElement> found = new ArrayList<>();
        element.forEachChild(name, child -> {
            if (!child.value().isBlank()) {
                found.add(child);
            }
        });
        return found;
    }

    /** Reads the unescaped text of the first property of a name into a field and claims it. */
    void text(String name, Consumer<String> field) {
        property(name)
                .ifPresent(found ->
                        field.accept(BackslashEscapes.unescape(found.claim()).strip()));
    }

    /** Reads the first property of a name as delivered into a field and claims it. */
    void raw(String name, Consumer<String> field) {
        property(name).ifPresent(found -> field.accept(found.claim().strip()));
    }

    void instant(String name, Consumer<Instant> field) {
        Optional<CalendarTime> when = time(name);
        when.flatMap(CalendarTime::instant).ifPresent(instant -> {
            when.get().claim();
            field.accept(instant);
        });
    }

    void whole(String name, Consumer<Integer> field) {
        property(name).ifPresent(found -> {
            try {
                field.accept(Integer.parseInt(found.value().strip()));
                found.claim();
            } catch (NumberFormatException notANumber) {
                // The text stays unclaimed and is stored in additional.
            }
        });
    }

    Optional<CalendarTime> time(String name) {
        return property(name).flatMap(found -> CalendarTime.of(found, zones));
    }

    /** Reads and claims all values of all properties of a name. */
    void list(String name, Consumer<String> field) {
        for (TreeElement property : properties(name)) {
            for (String part : BackslashEscapes.split(property.claim(), ',')) {
                String text = BackslashEscapes.unescape(part).strip();
                if (!text.isEmpty()) {
                    field.accept(text);
                }
            }
        }
    }

    /** Returns the zone that the calendar states for times without one; empty if it states none or its name is unknown. */
    Optional<ZoneId> calendarZone() {
        return calendar.child("X-WR-TIMEZONE")
                .flatMap(stated -> zones.zone(stated.value().strip()));
    }

    /** Returns the name of the calendar that contains the component. */
    Optional<String> calendarName() {
        for (String name : CALENDAR_NAMES) {
            Optional<TreeElement> found =
                    calendar.child(name).filter(child -> !child.value().isBlank());
            if (found.isPresent()) {
                return Optional.of(
                        BackslashEscapes.unescape(found.get().claim()).strip());
            }
        }
        return Optional.empty();
    }

    /** Adds the unclaimed values of the component and of its calendar to a map. */
    void additional(Map<String, String> additional) {
        element.forEachUnclaimed("", additional::put);
        calendar.forEachUnclaimed(calendar.name() + "/", additional::put);
    }
}
