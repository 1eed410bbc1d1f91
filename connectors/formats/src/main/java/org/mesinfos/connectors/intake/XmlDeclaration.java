package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of an XML file that may name its encoding. */
final class XmlDeclaration {

    /** More than any declaration needs. */
    static final int LONGEST = 256;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlDeclaration() {}

    /** The encoding it names; empty when it names none, or one that is not known here. */
    static Optional<Charset> encoding(byte[] beginning) {
        Matcher matcher = ENCODING.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /** A declaration that could be read byte by byte cannot be in UTF-16, whatever it says. */
    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name))
                    .filter(charset -> !charset.name().startsWith("UTF-16")
                            && !charset.name().startsWith("UTF-32"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
