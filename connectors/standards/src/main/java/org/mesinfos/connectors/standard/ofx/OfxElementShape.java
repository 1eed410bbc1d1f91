package org.mesinfos.connectors.standard.ofx;

import org.mesinfos.connectors.format.tree.TreeElement;

/** Content of an element: a value, or further elements. */
enum OfxElementShape {
    LEAF,
    AGGREGATE;

    static OfxElementShape of(TreeElement element) {
        return element.firstChild().isEmpty() ? LEAF : AGGREGATE;
    }
}
