package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parser for the XML declaration, which may name the encoding of a file. */
final class XmlDeclaration {

    /** An upper bound for the length of a declaration, in bytes. */
    static final int MAX_LENGTH = 256;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlDeclaration() {}

    /** Returns the declared encoding; empty if there is none or it is unknown. */
    static Optional<Charset> encoding(byte[] start) {
        Matcher matcher = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /** Excludes UTF-16 and UTF-32, because a declaration in these encodings cannot be parsed byte by byte. */
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
