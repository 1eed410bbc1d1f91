package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Readers for the stripped texts of elements; a blank text counts as absent. */
final class EspiTexts {

    private EspiTexts() {}

    static Optional<String> peek(TreeElement element) {
        String text = element.value().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the text of a descendant and claims it. */
    static Optional<String> take(TreeElement parent, String... names) {
        Optional<TreeElement> child = parent.descendant(names);
        Optional<String> text = child.flatMap(EspiTexts::peek);
        text.ifPresent(found -> child.get().claim());
        return text;
    }
}
