package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.mesinfos.connectors.format.archive.GzipFile;
import org.mesinfos.connectors.format.archive.TarArchive;
import org.mesinfos.connectors.format.archive.ZipArchive;
import org.mesinfos.connectors.format.digest.Sha256;

/**
 * Scanner that computes size, hash, encoding and type of a file in one pass and constant memory. A scanner
 * is used for one file only.
 */
public final class FileScanner {

    /**
     * The size of a preview, so that the first buffer is sufficient for the detection of the type. Divides the size of a
     * chunk.
     */
    private static final int BUFFER = BufferedFilePreview.HEAD_BYTES;

    private final MessageDigest digest = Sha256.newDigest();
    private Optional<ChunkDigests> chunks = Optional.empty();
    private final Utf8Validator utf8 = new Utf8Validator();
    private final Lazy<EncodingDetector> encodings = new Lazy<>(EncodingDetector::new);
    private byte[] beginning = new byte[0];
    private long size;
    private long evenZeros;
    private long oddZeros;

    private FileScanner() {}

    /**
     * Scans a stream to its end. The caller closes the stream.
     *
     * @throws IOException if the bytes cannot be read
     */
    public static FileScan scan(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        return scan(stream, buffer, stream.readNBytes(buffer, 0, BUFFER));
    }

    /**
     * Scans a stream to its end and detects the type from its first bytes. The caller closes the stream.
     *
     * @param fileName last segment of the path, as a hint for the type; empty if unknown
     * @throws IOException if the bytes cannot be read
     */
    public static TypedScan scan(InputStream stream, String fileName) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = stream.readNBytes(buffer, 0, BUFFER);
        byte[] head = Arrays.copyOf(buffer, length);
        return new TypedScan(
                scan(stream, buffer, length),
                MediaTypes.detect(head, fileName),
                ZipArchive.isZip(head) || GzipFile.isGzip(head) || TarArchive.isTar(head));
    }

    /** @param buffer contains the first {@code first} bytes of the stream */
    private static FileScan scan(InputStream stream, byte[] buffer, int first) throws IOException {
        FileScanner scanner = new FileScanner();
        int length = first;
        scanner.beginning = Arrays.copyOf(buffer, Math.min(length, XmlDeclaration.MAX_LENGTH));
        while (length > 0) {
            scanner.add(buffer, length);
            length = stream.readNBytes(buffer, 0, BUFFER);
        }
        return scanner.result();
    }

    private void add(byte[] buffer, int length) {
        if (size == ChunkDigests.CHUNK_BYTES) {
            chunks = Optional.of(new ChunkDigests(digest));
        }
        chunks.ifPresent(later -> later.add(buffer, length));
        digest.update(buffer, 0, length);
        utf8.add(buffer, length);
        if (utf8.hasFailed()) {
            encodings.value().add(buffer, length);
        }
        size += length;
        long zeros = Bytes.count(buffer, length, (byte) 0);
        if (zeros > 0) {
            long odd = Bytes.countOddZeros(buffer, length);
            oddZeros += odd;
            evenZeros += zeros - odd;
        }
    }

    private FileScan result() {
        String hash = HexFormat.of().formatHex(digest.digest());
        for (CharsetEvidence evidence : CharsetEvidence.values()) {
            Optional<Charset> charset = charset(evidence);
            if (charset.isPresent()) {
                return new FileScan(
                        size, hash, chunks.map(ChunkDigests::complete).orElse(""), charset.get(), evidence);
            }
        }
        throw new IllegalStateException("No evidence for an encoding; CharsetEvidence.LETTERS always gives one");
    }

    private Optional<Charset> charset(CharsetEvidence evidence) {
        return switch (evidence) {
            case BYTE_ORDER_MARK -> ByteOrderMark.of(beginning).map(ByteOrderMark::charset);
            case ZERO_BYTES -> zeroBytes();
            case XML_DECLARATION -> XmlDeclaration.encoding(beginning).filter(this::fits);
            case ASCII -> when(utf8.isAscii(), StandardCharsets.UTF_8);
            case VALID_UTF8 -> when(utf8.isValid(), StandardCharsets.UTF_8);
            case DAMAGED_UTF8 -> when(utf8.isDamaged(), StandardCharsets.UTF_8);
            case LETTERS -> Optional.of(encodings.value().mostPlausibleEncoding());
        };
    }

    /**
     * Returns whether the declared encoding is consistent with the bytes. UTF-8 is verified or excluded by all bytes of
     * the file, so that a wrong declaration is detected.
     */
    private boolean fits(Charset declared) {
        boolean certainlyUtf8 = utf8.isValid() && !utf8.isAscii();
        return declared.equals(StandardCharsets.UTF_8) ? utf8.isValid() : !certainlyUtf8;
    }

    /**
     * Detects UTF-16 by zero bytes. In UTF-16 text of Latin letters, nearly every pair has a zero byte, always at the
     * same position. Binary files do not have this pattern.
     */
    private Optional<Charset> zeroBytes() {
        long pairs = size / 2;
        if (oddZeros > pairs * 7 / 10 && evenZeros < pairs / 20 + 1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return when(evenZeros > pairs * 7 / 10 && oddZeros < pairs / 20 + 1, StandardCharsets.UTF_16BE);
    }

    private static Optional<Charset> when(boolean certain, Charset charset) {
        return certain ? Optional.of(charset) : Optional.empty();
    }
}
