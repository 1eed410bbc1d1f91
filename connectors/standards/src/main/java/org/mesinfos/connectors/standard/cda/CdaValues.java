package org.mesinfos.connectors.standard.cda;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeAttribute;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Readers for the values of CDA, most of which are in attributes. */
final class CdaValues {

    private CdaValues() {}

    /** Returns an attribute without claiming it; empty if it is blank or absent. */
    static Optional<String> peek(TreeElement element, String attribute) {
        return element.attribute(attribute).map(found -> found.value().strip()).filter(text -> !text.isEmpty());
    }

    /** Returns an attribute and claims it. */
    static Optional<String> take(TreeElement element, String attribute) {
        Optional<String> text = peek(element, attribute);
        text.ifPresent(found -> element.attribute(attribute).ifPresent(TreeAttribute::claim));
        return text;
    }

    /** Returns the text of an element and claims it. */
    static Optional<String> text(TreeElement element) {
        String text = element.value().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        element.claim();
        return Optional.of(text);
    }

    /** Returns the display name of a coded value, else its original text, else the code; claims what it returns. */
    static Optional<String> name(TreeElement coded) {
        return take(coded, "displayName")
                .or(() -> coded.child("originalText").flatMap(CdaValues::text))
                .or(() -> take(coded, "code"));
    }
}
