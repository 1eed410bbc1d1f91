package org.mesinfos.connectors.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the small part of YAML that proposed mappings are made of. */
final class Yaml {

    private final List<String> lines = new ArrayList<>();

    void line(String line) {
        lines.add(line);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A text in double quotes, whatever its characters. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean plain = character >= ' ' && character != 0x7f && !Character.isISOControl(character);
                    quoted.append(plain ? String.valueOf(character) : String.format("\\u%04x", (int) character));
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** A list on one line of texts that are written already. */
    static String list(Collection<String> written) {
        return "[" + String.join(", ", written) + "]";
    }

    static String quotedList(Collection<String> texts) {
        return texts.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
