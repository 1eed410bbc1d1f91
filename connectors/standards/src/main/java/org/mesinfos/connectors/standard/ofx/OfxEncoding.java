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
 * Finds the encoding of an OFX file. Whether a file is Unicode the scan of its bytes knows, whatever its header says; among
 * the others the header of OFX 1 decides, else what the scan found plausible.
 */
final class OfxEncoding {

    private static final int HEADER_BYTES = 4096;
    private static final Pattern CHARSET = Pattern.compile("CHARSET\\s*[:=]\\s*\"?([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private OfxEncoding() {}

    static TextEncoding of(SourceContent content) throws IOException {
        TextEncoding found = TextEncoding.of(declared(content), content);
        // Nothing is lost by reading these two as what contains them, and files lie about them.
        boolean contained = found.delivered().equals(StandardCharsets.US_ASCII)
                || found.delivered().equals(StandardCharsets.ISO_8859_1);
        return contained ? new TextEncoding(WINDOWS_1252) : found;
    }

    private static Optional<Charset> declared(SourceContent content) throws IOException {
        byte[] head;
        try (InputStream in = content.open()) {
            head = in.readNBytes(HEADER_BYTES);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int document = text.toUpperCase(Locale.ROOT).indexOf("<OFX>");
        Matcher matcher = CHARSET.matcher(document < 0 ? text : text.substring(0, document));
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /** {@code 1252} and {@code 8859-1} are numbers of Windows and of ISO; {@code NONE} says nothing. */
    private static Optional<Charset> named(String name) {
        String known = name.matches("125\\d") ? "windows-" + name : name.startsWith("8859-") ? "ISO-" + name : name;
        return Charset.isSupported(known) ? Optional.of(Charset.forName(known)) : Optional.empty();
    }
}
