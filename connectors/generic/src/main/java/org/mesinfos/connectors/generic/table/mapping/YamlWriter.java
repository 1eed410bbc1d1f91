package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Writer for the subset of YAML that proposed mappings use. */
final class YamlWriter {

    private final List<String> lines = new ArrayList<>();

    void line(String line) {
        lines.add(line);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Returns a list on one line of elements that are already YAML. */
    static String list(Collection<String> written) {
        return "[" + String.join(", ", written) + "]";
    }

    static String quotedList(Collection<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
