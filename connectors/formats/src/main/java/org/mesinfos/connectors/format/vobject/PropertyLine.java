package org.mesinfos.connectors.format.vobject;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** Parameter; several values of one name are joined by commas. */
    record Parameter(String name, String value) {}

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
        List<Parameter> parameters = new ArrayList<>();
        parts.subList(1, parts.size()).forEach(part -> add(parameters, part));
        String value = text.substring(colon + 1);
        if (isQuotedPrintable(parameters)) {
            value = QuotedPrintable.decode(value, declaredCharset(parameters), charset);
            parameters.removeIf(parameter -> ENCODING_PARAMETERS.contains(parameter.name()));
        }
        return Optional.of(new PropertyLine(dot < 0 ? "" : full.substring(0, dot), name, parameters, value));
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

    private static void add(List<Parameter> parameters, String part) {
        int equals = part.indexOf('=');
        String value = unquote(part.substring(equals + 1));
        String name = equals >= 0 ? part.substring(0, equals).strip().toUpperCase(Locale.ROOT) : parameterName(value);
        if (value.isEmpty() || name.isEmpty()) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                parameters.set(i, new Parameter(name, parameters.get(i).value() + "," + value));
                return;
            }
        }
        parameters.add(new Parameter(name, value));
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
