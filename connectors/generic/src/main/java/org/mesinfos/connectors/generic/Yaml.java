package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.YamlText;

/** Writes the small part of YAML that proposed mappings are made of. */
final class Yaml {

    private final List<String> lines = new ArrayList<>();

    void line(String line) {
        lines.add(line);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A list on one line of texts that are written already. */
    static String list(Collection<String> written) {
        return "[" + String.join(", ", written) + "]";
    }

    static String quotedList(Collection<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
