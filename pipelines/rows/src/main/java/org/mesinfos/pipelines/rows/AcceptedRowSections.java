package org.mesinfos.pipelines.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.records.RecordType;

/**
 * The accepted rows of one person as they are stored: one section for each record type. Sections are decoded one by one, so
 * that a run reads and writes the rows of the types that it changes, and copies the others. Immutable.
 *
 * <p>The file has the 8 bytes {@code MIROWS01}, the number of sections in one byte, and for each section, sorted by type,
 * the length of the type's name (1 byte), the name, and the length of the section (4 bytes, the highest first). The
 * sections follow in the same order, each in the encoding of {@link RowSection}.
 *
 * <p>Equal rows give equal bytes.
 */
public final class AcceptedRowSections {

    private static final byte[] MAGIC = "MIROWS01".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_SECTIONS = 0xff;

    private final SortedMap<String, byte[]> sections;

    private AcceptedRowSections(SortedMap<String, byte[]> sections) {
        this.sections = sections;
    }

    /** Encodes rows. */
    public static AcceptedRowSections of(AcceptedRows rows) {
        Map<String, List<RowBatch>> types = new TreeMap<>();
        for (RowBatch batch : rows.batches()) {
            types.computeIfAbsent(batch.getRecordType(), type -> new ArrayList<>())
                    .add(batch);
        }
        SortedMap<String, byte[]> sections = new TreeMap<>();
        types.forEach((type, batches) -> sections.put(type, RowSection.encode(RecordType.valueOf(type), batches)));
        return new AcceptedRowSections(Collections.unmodifiableSortedMap(sections));
    }

    /** Returns whether a file has sections. The files of earlier versions have none. */
    public static boolean isIn(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Separates the sections of a file.
     *
     * @throws IOException if the bytes are damaged, or have no sections
     */
    public static AcceptedRowSections decode(byte[] file) throws IOException {
        if (!isIn(file)) {
            throw new IOException("Accepted rows are damaged: the file has no sections");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file).position(MAGIC.length);
            int count = Byte.toUnsignedInt(bytes.get());
            SortedMap<String, byte[]> sections = new TreeMap<>();
            for (int section = 0; section < count; section++) {
                byte[] name = new byte[Byte.toUnsignedInt(bytes.get())];
                bytes.get(name);
                sections.put(new String(name, StandardCharsets.US_ASCII), new byte[length(bytes)]);
            }
            sections.values().forEach(bytes::get);
            if (bytes.hasRemaining() || sections.size() != count) {
                throw new IOException("Accepted rows are damaged: the file does not have the length of its sections");
            }
            return new AcceptedRowSections(Collections.unmodifiableSortedMap(sections));
        } catch (BufferUnderflowException truncated) {
            throw new IOException("Accepted rows are damaged: the file is shorter than its sections", truncated);
        }
    }

    private static int length(ByteBuffer bytes) throws IOException {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.capacity()) {
            throw new IOException("Accepted rows are damaged: a section is longer than the file");
        }
        return length;
    }

    /** Encodes the file. */
    public byte[] encode() {
        if (sections.size() > MAX_SECTIONS) {
            throw new IllegalStateException("A file has at most " + MAX_SECTIONS + " sections");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        bytes.writeBytes(MAGIC);
        bytes.write(sections.size());
        sections.forEach((type, section) -> {
            bytes.write(type.length());
            bytes.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(section.length).array());
        });
        sections.values().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** Returns the record types of the rows. */
    public SortedSet<RecordType> types() {
        SortedSet<RecordType> types = new TreeSet<>();
        sections.keySet().forEach(type -> types.add(RecordType.valueOf(type)));
        return types;
    }

    /**
     * Decodes the rows of some record types.
     *
     * @param schemas schemas of the records of earlier versions
     * @throws IOException if a section is damaged, or this version does not support its format or schemas
     */
    public AcceptedRows rows(Collection<RecordType> types, WriterSchemas schemas) throws IOException {
        List<RowBatch> batches = new ArrayList<>();
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            RecordType type = RecordType.valueOf(section.getKey());
            if (types.contains(type)) {
                batches.addAll(RowSection.decode(type, section.getValue(), schemas));
            }
        }
        return AcceptedRows.ofParsed(batches);
    }

    /**
     * Returns these sections with others in place of those of the same types.
     *
     * @param others sections with all rows of their types
     */
    public AcceptedRowSections with(AcceptedRowSections others) {
        SortedMap<String, byte[]> merged = new TreeMap<>(sections);
        merged.putAll(others.sections);
        return new AcceptedRowSections(Collections.unmodifiableSortedMap(merged));
    }

    /** Returns the number of sections only, because rows contain personal data. */
    @Override
    public String toString() {
        return sections.size() + " sections of accepted rows";
    }
}
