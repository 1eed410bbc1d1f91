package org.mesinfos.connectors.standard.cda;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeAttribute;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Values of CDA, most of which stand in attributes. */
final class Attributed {

    private Attributed() {}

    /** An attribute, without taking it; empty where nothing stands. */
    static Optional<String> peek(TreeElement element, String attribute) {
        return element.attribute(attribute).map(found -> found.value().strip()).filter(text -> !text.isEmpty());
    }

    /** An attribute that a field takes. */
    static Optional<String> take(TreeElement element, String attribute) {
        Optional<String> text = peek(element, attribute);
        text.ifPresent(found -> element.attribute(attribute).ifPresent(TreeAttribute::claim));
        return text;
    }

    /** The text of an element that a field takes. */
    static Optional<String> text(TreeElement element) {
        String text = element.value().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        element.claim();
        return Optional.of(text);
    }

    /** What a coded value is called; the code itself where it has no name. */
    static Optional<String> name(TreeElement coded) {
        return take(coded, "displayName")
                .or(() -> coded.child("originalText").flatMap(Attributed::text))
                .or(() -> take(coded, "code"));
    }
}
