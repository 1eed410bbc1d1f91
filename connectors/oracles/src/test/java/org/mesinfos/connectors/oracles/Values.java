package org.mesinfos.connectors.oracles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that a reader found in a file, each as {@code item: name = text}, in order. */
final class Values {

    private final List<String> lines = new ArrayList<>();
    private String item = "";

    /** Starts a transaction, event or other part of the file, under a name that both readers give to it. */
    Values item(Object name) {
        item = String.valueOf(name);
        return this;
    }

    /** Adds a value; nothing if it is null or empty. */
    Values add(String name, @Nullable Object value) {
        String text = value == null
                ? ""
                : value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : value.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            lines.add(item + ": " + name + " = " + text);
        }
        return this;
    }

    List<String> lines() {
        return lines;
    }
}
