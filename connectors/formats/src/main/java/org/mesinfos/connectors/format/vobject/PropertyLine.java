package org.mesinfos.connectors.format.vobject;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Parsed content line: {@code group.NAME;PARAMETER=a,b:value}.
 *
 * @param group name that connects related lines, such as {@code item1}; empty if there is none
 * @param name in upper case
 * @param parameters in order; a parameter without a name, as in vCard 2.1, gets the name {@code TYPE}, {@code ENCODING}
 *     or {@code VALUE}
 * @param value decoded if quoted-printable; escapes are retained
 */
record PropertyLine(String group, String name, List<Parameter> parameters, String value) {

    /** Characters that each line and each parameter counts in addition to its texts. */
    static final int OVERHEAD = 32;

    /** Attribute that contains the group of a property. */
    static final String GROUP = "group";

    /** Parameter; several values of one name are joined by commas. */
    record Parameter(String name, String value) {

        private long size() {
            return OVERHEAD + (long) name.length() + value.length();
        }
    }

    /** Parameters that no longer apply after decoding. */
    private static final List<String> ENCODING_PARAMETERS = List.of("ENCODING", "CHARSET");

    private static final List<String> ENCODINGS = List.of("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q");
    private static final List<String> VALUE_KINDS = List.of("INLINE", "URL", "CONTENT-ID", "CID");

    PropertyLine {
        parameters = List.copyOf(parameters);
    }

    /** Parses a line. Returns empty if it has no colon or no name. */
    static Optional<PropertyLine> of(ContentLine line, Charset charset) {
        String text = line.text(charset);
        int colon = findColon(text);
        if (colon <= 0) {
            return Optional.empty();
        }
        List<String> parts = split(text.substring(0, colon), ';');
        String full = parts.get(0).strip();
        int dot = full.lastIndexOf('.');
        String name = full.substring(dot + 1).toUpperCase(Locale.ROOT);
        if (!isName(name)) {
            return Optional.empty();
        }
        List<Parameter> parameters = parameters(parts.subList(1, parts.size()));
        String value = text.substring(colon + 1);
        if (isQuotedPrintable(parameters)) {
            value = QuotedPrintable.decode(value, declaredCharset(parameters), charset);
            parameters.removeIf(parameter -> ENCODING_PARAMETERS.contains(parameter.name()));
        }
        return Optional.of(new PropertyLine(dot < 0 ? "" : full.substring(0, dot), name, parameters, value));
    }

    /** Returns the size in characters that counts against the limit of a component. */
    long size() {
        return OVERHEAD
                + (long) group.length()
                + name.length()
                + value.length()
                + parameters.stream().mapToLong(Parameter::size).sum();
    }

    /** Adds the property to a component, with its parameters and group as attributes. */
    void addTo(TreeElement component, long line) {
        TreeElement child = component.addChild(name, line);
        child.setText(value);
        for (int i = parameters.size() - 1; i >= 0; i--) {
            child.addAttribute(parameters.get(i).name(), parameters.get(i).value());
        }
        if (!group.isEmpty()) {
            child.addAttribute(GROUP, group);
        }
    }

    private static int findColon(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return text.indexOf(':');
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static List<Parameter> parameters(List<String> parts) {
        Map<String, StringJoiner> values = new LinkedHashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String value = unquote(part.substring(equals + 1));
            String name =
                    equals >= 0 ? part.substring(0, equals).strip().toUpperCase(Locale.ROOT) : parameterName(value);
            if (!value.isEmpty() && !name.isEmpty()) {
                values.computeIfAbsent(name, first -> new StringJoiner(",")).add(value);
            }
        }
        List<Parameter> parameters = new ArrayList<>();
        values.forEach((name, joined) -> parameters.add(new Parameter(name, joined.toString())));
        return parameters;
    }

    private static String parameterName(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return ENCODINGS.contains(upper) ? "ENCODING" : VALUE_KINDS.contains(upper) ? "VALUE" : "TYPE";
    }

    /** Removes quotes and resolves the circumflex escapes of RFC 6868. */
    private static String unquote(String text) {
        String plain = text.strip().replace("\"", "");
        return plain.indexOf('^') < 0
                ? plain
                : plain.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }

    private static boolean isQuotedPrintable(List<Parameter> parameters) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.name().equals("ENCODING")
                        && (parameter.value().equalsIgnoreCase("QUOTED-PRINTABLE")
                                || parameter.value().equalsIgnoreCase("Q")));
    }

    private static Optional<Charset> declaredCharset(List<Parameter> parameters) {
        try {
            return parameters.stream()
                    .filter(parameter -> parameter.name().equals("CHARSET"))
                    .findFirst()
                    .map(parameter -> Charset.forName(parameter.value()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
