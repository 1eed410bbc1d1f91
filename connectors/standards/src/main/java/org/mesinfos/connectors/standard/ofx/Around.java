package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * An element that contains statements: a document, or the response to one request.
 *
 * @param name name of the element
 * @param locator location of its start tag
 * @param parts its elements outside of statements
 */
record Around(String name, Locator locator, Parts parts) {

    static Around of(String name, Locator locator) {
        return new Around(name, locator, new Parts());
    }

    /** Returns whether its {@code STATUS} has the severity {@code ERROR}. */
    boolean isRefused() {
        Optional<TreeElement> status =
                parts.first("STATUS").or(() -> parts.first("SONRS").flatMap(signOn -> signOn.child("STATUS")));
        return status.flatMap(element -> Values.text(element, "SEVERITY"))
                .filter("ERROR"::equalsIgnoreCase)
                .isPresent();
    }
}
