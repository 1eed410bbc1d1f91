package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;

/**
 * Detection of the encoding of an OFX file. The scan of its bytes decides whether it is Unicode, regardless of its
 * header. For other encodings the OFX 1 header decides, or else the scan.
 */
final class OfxEncoding {

    private static final int HEADER_BYTES = 4096;
    private static final Pattern CHARSET = Pattern.compile("CHARSET\\s*[:=]\\s*\"?([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private OfxEncoding() {}

    static TextEncoding of(SourceContent content) throws IOException {
        TextEncoding encoding = TextEncoding.of(declaredCharset(content), content);
        // Files often declare these two wrongly, and windows-1252 is a superset of both.
        boolean isSubset = encoding.original().equals(StandardCharsets.US_ASCII)
                || encoding.original().equals(StandardCharsets.ISO_8859_1);
        return isSubset ? new TextEncoding(WINDOWS_1252) : encoding;
    }

    private static Optional<Charset> declaredCharset(SourceContent content) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEADER_BYTES);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int document = text.toUpperCase(Locale.ROOT).indexOf("<OFX>");
        Matcher matcher = CHARSET.matcher(document < 0 ? text : text.substring(0, document));
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /** Returns the charset for a name such as {@code 1252} or {@code 8859-1}; empty for {@code NONE}. */
    private static Optional<Charset> charset(String name) {
        String known = name.matches("125\\d") ? "windows-" + name : name.startsWith("8859-") ? "ISO-" + name : name;
        return Charset.isSupported(known) ? Optional.of(Charset.forName(known)) : Optional.empty();
    }
}
