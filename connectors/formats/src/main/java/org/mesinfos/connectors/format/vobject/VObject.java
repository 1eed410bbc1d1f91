package org.mesinfos.connectors.format.vobject;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.tree.TreeElement;

/** What stands in a file of components. */
public sealed interface VObject {

    /**
     * A whole component.
     *
     * @param element named as the component, in upper case; each property is a child with its parameters as attributes
     *     and its value, still with escapes, as text; components in it are children as well
     * @param holder what holds it, with the properties read so far; an element without name when nothing does
     */
    record Component(TreeElement element, TreeElement holder, Locator locator) implements VObject {}

    /** Lines that make no component, or one that does not end. */
    record Broken(Rejection rejection) implements VObject {}
}
