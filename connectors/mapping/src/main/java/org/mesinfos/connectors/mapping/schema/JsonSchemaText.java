package org.mesinfos.connectors.mapping.schema;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writer of a schema as JSON. Short values are on one line, so that changes are easy to read. */
public final class JsonSchemaText {

    private static final int LINE = 120;

    private JsonSchemaText() {}

    /** Returns the text of a schema, which ends with a line feed. */
    public static String of(JsonSchema schema) {
        StringBuilder text = new StringBuilder();
        write(schema, 0, text);
        return text.append('\n').toString();
    }

    private static void write(Object value, int indent, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        writeLine(value, line);
        if (line.length() + indent <= LINE) {
            text.append(line);
        } else if (value instanceof JsonSchema schema) {
            write(schema.keywords(), indent, text);
        } else if (value instanceof Map<?, ?> map) {
            text.append("{\n");
            for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
                Map.Entry<?, ?> entry = entries.next();
                text.append(" ".repeat(indent + 1));
                quote(String.valueOf(entry.getKey()), text);
                text.append(": ");
                write(entry.getValue(), indent + 1, text);
                text.append(entries.hasNext() ? ",\n" : "\n");
            }
            text.append(" ".repeat(indent)).append('}');
        } else if (value instanceof Collection<?> list) {
            text.append("[\n");
            for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
                text.append(" ".repeat(indent + 1));
                write(items.next(), indent + 1, text);
                text.append(items.hasNext() ? ",\n" : "\n");
            }
            text.append(" ".repeat(indent)).append(']');
        } else {
            text.append(line);
        }
    }

    private static void writeLine(Object value, StringBuilder text) {
        if (value instanceof JsonSchema schema) {
            writeLine(schema.keywords(), text);
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator);
                quote(String.valueOf(entry.getKey()), text);
                text.append(": ");
                writeLine(entry.getValue(), text);
                separator = ", ";
            }
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            String separator = "";
            for (Object item : list) {
                text.append(separator);
                writeLine(item, text);
                separator = ", ";
            }
            text.append(']');
        } else if (value instanceof String string) {
            quote(string, text);
        } else {
            text.append(value);
        }
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        string.chars().forEach(character -> {
            switch (character) {
                case '"', '\\' -> text.append('\\').append((char) character);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append((char) character);
            }
        });
        text.append('"');
    }
}
