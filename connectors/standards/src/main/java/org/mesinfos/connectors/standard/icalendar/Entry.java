package org.mesinfos.connectors.standard.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.Escapes;
import org.mesinfos.connectors.format.vobject.VObject;
import org.mesinfos.connectors.standard.person.OwnRows;

/** Component of a calendar, with readers for the properties that all kinds of components share. */
final class Entry {

    private static final List<String> CALENDAR_NAMES = List.of("X-WR-CALNAME", "NAME");

    private final TreeElement element;
    private final TreeElement calendar;
    private final Locator locator;
    private final Zones zones;
    private final OwnRows rows;

    Entry(VObject.Component component, Zones zones, OwnRows rows) {
        this.element = component.element();
        this.calendar = component.holder();
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

    OwnRows rows() {
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
        element.eachChild(name, child -> {
            if (!child.value().isBlank()) {
                found.add(child);
            }
        });
        return found;
    }

    /** Reads the unescaped text of the first property of a name into a field and claims it. */
    void text(String name, Consumer<String> field) {
        property(name)
                .ifPresent(
                        found -> field.accept(Escapes.unescaped(found.claim()).strip()));
    }

    /** Reads the first property of a name as delivered into a field and claims it. */
    void raw(String name, Consumer<String> field) {
        property(name).ifPresent(found -> field.accept(found.claim().strip()));
    }

    void instant(String name, Consumer<Instant> field) {
        Optional<When> when = when(name);
        when.flatMap(When::instant).ifPresent(instant -> {
            when.get().taken();
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

    Optional<When> when(String name) {
        return property(name).flatMap(found -> When.of(found, zones));
    }

    /** Reads and claims all values of all properties of a name. */
    void list(String name, Consumer<String> field) {
        for (TreeElement property : properties(name)) {
            for (String part : Escapes.parts(property.claim(), ',')) {
                String text = Escapes.unescaped(part).strip();
                if (!text.isEmpty()) {
                    field.accept(text);
                }
            }
        }
    }

    /** Returns the name of the calendar that contains the component. */
    Optional<String> calendarName() {
        for (String name : CALENDAR_NAMES) {
            Optional<TreeElement> found =
                    calendar.child(name).filter(child -> !child.value().isBlank());
            if (found.isPresent()) {
                return Optional.of(Escapes.unescaped(found.get().claim()).strip());
            }
        }
        return Optional.empty();
    }

    /** Adds the unclaimed values of the component and of its calendar to a map. */
    void additional(Map<String, String> additional) {
        element.eachUnclaimed("", additional::put);
        calendar.eachUnclaimed(calendar.name() + "/", additional::put);
    }
}
