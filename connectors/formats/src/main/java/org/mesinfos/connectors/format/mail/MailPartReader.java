package org.mesinfos.connectors.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.digest.Sha256;

/** Reader of the bodies of the parts of one message. */
final class MailPartReader {

    private static final String DEFAULT_TYPE = "text/plain";
    private static final String TEXT = "text/";
    private static final int BUFFER = 1 << 13;

    private final Charset fallback;
    private long textLeft = MailParser.MAX_TEXT_BYTES;

    MailPartReader(Charset fallback) {
        this.fallback = fallback;
    }

    /**
     * Reads the body of a part, at which the token stream is positioned.
     *
     * @param headers headers of the part
     */
    MailPart readPart(MimeTokenStream tokens, MailHeaders headers) throws IOException, MailParseException {
        return read(tokens, headers, headers::raw);
    }

    /**
     * Reads the body of a message that is its only part. Its headers are reported with the message.
     *
     * @param headers headers of the message
     */
    MailPart readMessage(MimeTokenStream tokens, MailHeaders headers) throws IOException, MailParseException {
        return read(tokens, headers, () -> "");
    }

    private MailPart read(MimeTokenStream tokens, MailHeaders headers, Supplier<String> reported)
            throws IOException, MailParseException {
        String type = headers.valueWithoutParameters("Content-Type")
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> defaultType(tokens));
        Optional<String> name = headers.parameter("Content-Disposition", "filename")
                .or(() -> headers.parameter("Content-Type", "name"));
        boolean attached = headers.valueWithoutParameters("Content-Disposition")
                .filter("attachment"::equals)
                .isPresent();
        InputStream body = tokens.getDecodedInputStream();
        return type.startsWith(TEXT) && !attached && name.isEmpty()
                ? text(body, type.substring(TEXT.length()), headers)
                : file(body, type, name.orElse(""), headers, reported.get());
    }

    /** Returns the default media type, which for the parts of a digest is a message. */
    private static String defaultType(MimeTokenStream tokens) {
        String type = tokens.getBodyDescriptor().getMimeType();
        return type == null ? DEFAULT_TYPE : type.toLowerCase(Locale.ROOT);
    }

    private MailPart text(InputStream body, String subtype, MailHeaders headers)
            throws IOException, MailParseException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = body.read(buffer); length > 0; length = body.read(buffer)) {
            textLeft -= length;
            if (textLeft < 0) {
                throw new MailParseException(
                        RejectionReason.TOO_LARGE,
                        "texts of more than " + MailParser.MAX_TEXT_BYTES + " bytes",
                        "at most " + MailParser.MAX_TEXT_BYTES);
            }
            bytes.write(buffer, 0, length);
        }
        Optional<Charset> declared =
                headers.parameter("Content-Type", "charset").flatMap(MailPartReader::charset);
        return new MailPart.Text(subtype, decode(bytes.toByteArray(), declared).replace("\r\n", "\n"));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Decodes a text. A declared US-ASCII is ignored, because many such texts are not ASCII. */
    private String decode(byte[] bytes, Optional<Charset> declared) {
        boolean trusted = declared.isPresent() && !declared.get().equals(StandardCharsets.US_ASCII);
        try {
            return (trusted ? declared.get() : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return new String(bytes, StandardCharsets.UTF_8.equals(fallback) ? StandardCharsets.ISO_8859_1 : fallback);
        }
    }

    private static MailPart file(InputStream body, String type, String name, MailHeaders headers, String reported)
            throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int length = body.read(buffer); length > 0; length = body.read(buffer)) {
            digest.update(buffer, 0, length);
            size += length;
        }
        return new MailPart.File(
                name,
                type,
                headers.value("Content-ID")
                        .map(MailPartReader::withoutAngleBrackets)
                        .orElse(""),
                size,
                Sha256.hex(digest.digest()),
                reported);
    }

    private static String withoutAngleBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
