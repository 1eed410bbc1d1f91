package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * What stands around statements: a document, or the answer to one request.
 *
 * @param name of its element
 * @param locator of its start
 * @param parts that stand in it directly
 */
record Around(String name, Locator locator, Parts parts) {

    static Around of(String name, Locator locator) {
        return new Around(name, locator, new Parts());
    }

    /** Whether its status is an error: the bank refused to answer. */
    boolean isRefused() {
        Optional<TreeElement> status =
                parts.first("STATUS").or(() -> parts.first("SONRS").flatMap(signOn -> signOn.child("STATUS")));
        return status.flatMap(element -> Values.text(element, "SEVERITY"))
                .filter("ERROR"::equalsIgnoreCase)
                .isPresent();
    }
}
