package org.mesinfos.connectors.format.vobject;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Result of reading the next part of a vCard or iCalendar file. */
public sealed interface VObjectItem {

    /**
     * Complete component.
     *
     * @param element element with the component's name in upper case. Each property is a child: its value, with
     *     escapes, is the text and its parameters are attributes. Nested components are children too
     * @param container enclosing component with the properties read so far; an element without name if there is none
     * @param locator location of the component in the file
     */
    record Component(TreeElement element, TreeElement container, Locator locator) implements VObjectItem {}

    /** Lines outside of any component, or a component without end. */
    record Malformed(Rejection rejection) implements VObjectItem {}
}
