package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Encoding of an XML document. The byte order mark and the declaration decide, as XML specifies, except where the
 * detected encoding proves them wrong.
 *
 * <p>Known wrong declarations are: UTF-16 for single-byte text, UTF-8 (or none) for bytes that are not UTF-8, and
 * another encoding for UTF-8 bytes. Detection of UTF-8 is certain because it examines all bytes.
 */
final class XmlEncoding {

    private static final int DECLARATION_BYTES = 256;
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final PushbackInputStream document;
    private final Optional<Charset> override;

    private XmlEncoding(PushbackInputStream document, Optional<Charset> override) {
        this.document = document;
        this.override = override;
    }

    /** @param found detected encoding of the whole document; may be empty */
    static XmlEncoding of(InputStream document, String found) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(document, DECLARATION_BYTES);
        byte[] start = pushback.readNBytes(DECLARATION_BYTES);
        pushback.unread(start);
        return new XmlEncoding(pushback, overrideFor(start, found));
    }

    private static Optional<Charset> overrideFor(byte[] start, String found) {
        if (found.isEmpty() || !isSingleBytes(start)) {
            return Optional.empty();
        }
        Matcher declaration = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String declared = declaration.find() ? declaration.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        boolean impossible = declared.startsWith("UTF-16") || declared.startsWith("UTF-32");
        boolean disproved = isUnicode(declared) != isUnicode(found);
        return impossible || disproved ? charset(found) : Optional.empty();
    }

    private static boolean isSingleBytes(byte[] start) {
        return start.length > 1 && start[0] != 0 && start[1] != 0 && (start[0] & 0xff) < 0xef;
    }

    private static boolean isUnicode(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("UTF-") || name.equalsIgnoreCase("US-ASCII");
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(charset -> !name.startsWith("UTF-16"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    XMLStreamReader reader(XMLInputFactory factory) throws XMLStreamException {
        if (override.isEmpty()) {
            return factory.createXMLStreamReader(document);
        }
        return factory.createXMLStreamReader(new InputStreamReader(
                document,
                override.get()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
