package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * An element that contains statements: a document, or the response to one request.
 *
 * @param name name of the element
 * @param locator location of its start tag
 * @param elements its elements outside of statements
 */
record OfxContainer(String name, Locator locator, OfxElements elements) {

    static OfxContainer of(String name, Locator locator) {
        return new OfxContainer(name, locator, new OfxElements());
    }

    /** Returns whether its {@code STATUS} has the severity {@code ERROR}. */
    boolean hasErrorStatus() {
        Optional<TreeElement> status =
                elements.first("STATUS").or(() -> elements.first("SONRS").flatMap(signOn -> signOn.child("STATUS")));
        return status.flatMap(element -> OfxValues.text(element, "SEVERITY"))
                .filter("ERROR"::equalsIgnoreCase)
                .isPresent();
    }
}
