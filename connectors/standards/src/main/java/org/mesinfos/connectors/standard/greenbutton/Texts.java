package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Texts of elements without surrounding space; a blank one is none. */
final class Texts {

    private Texts() {}

    static Optional<String> look(TreeElement element) {
        String text = element.value().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Takes the text of a child into a field. */
    static Optional<String> take(TreeElement parent, String... names) {
        Optional<TreeElement> child = parent.at(names);
        Optional<String> text = child.flatMap(Texts::look);
        text.ifPresent(found -> child.get().claim());
        return text;
    }
}
