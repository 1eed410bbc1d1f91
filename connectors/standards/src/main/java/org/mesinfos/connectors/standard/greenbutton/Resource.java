package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * One resource of the interface as it was delivered: an entry of the feed, or an element that stands alone. Interval
 * readings are not in it.
 *
 * @param number which entry it is, from 1
 * @param locator where it stands
 * @param entry all of it but the element of the standard; the element itself when it stands alone
 * @param element the element of the standard; empty when the entry has none
 * @param links where it belongs
 */
record Resource(long number, Locator locator, TreeElement entry, Optional<TreeElement> element, Links links) {

    /** The name of the element of the standard; empty when there is none. */
    String kind() {
        return element.map(TreeElement::name).orElse("");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** The text of a child of the element, not taken into a field. */
    Optional<String> look(String... names) {
        return element.flatMap(resource -> resource.at(names)).flatMap(Texts::look);
    }

    /** The identifier of the entry, not taken into a field. */
    Optional<TreeElement> id() {
        return entry.child("id").filter(id -> !id.value().isBlank());
    }
}
