package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Resource of ESPI as delivered: an entry of the feed, or an element outside of entries. Contains no interval readings.
 *
 * @param number number of the entry, from 1
 * @param locator location of the resource
 * @param entry the whole entry without its ESPI element; a nameless container if there is no entry
 * @param element ESPI element; empty if the entry has none
 * @param links links of the entry
 */
record EspiResource(long number, Locator locator, TreeElement entry, Optional<TreeElement> element, EntryLinks links) {

    /** Returns the name of the ESPI element; empty text if there is none. */
    String kind() {
        return element.map(TreeElement::name).orElse("");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** Returns the text of a descendant of the element without claiming it. */
    Optional<String> text(String... names) {
        return element.flatMap(resource -> resource.descendant(names)).flatMap(EspiTexts::peek);
    }

    /** Returns whether the resource is an element outside of entries, which has no links. */
    boolean isOutsideEntries() {
        return entry.name().isEmpty();
    }

    /** Returns the identifier of the entry without claiming it. */
    Optional<TreeElement> id() {
        return entry.child("id").filter(id -> !id.value().isBlank());
    }
}
