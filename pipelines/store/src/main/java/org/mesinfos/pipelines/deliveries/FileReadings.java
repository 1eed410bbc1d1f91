package org.mesinfos.pipelines.deliveries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.mesinfos.pipelines.rows.AvroModels;
import org.mesinfos.records.TrustedClasses;

/**
 * Record of how each file of a store was read. The file format is an Avro object container file, sorted by delivery and
 * file. Contains customer references of single-person deliveries.
 */
public final class FileReadings {

    /** No file was read. */
    public static final FileReadings NONE = new FileReadings(new TreeMap<>());

    /** Separator of blocks, sixteen bytes. Avro's default is random, which would make equal files differ. */
    private static final byte[] SYNC_MARKER = {
        'm', 'e', 's', 'i', 'n', 'f', 'o', 's', ' ', 'r', 'e', 'a', 'd', 'i', 'n', 'g'
    };

    private static final Schema WRITTEN_SCHEMA = AvroModels.withoutDocumentation(FileReading.getClassSchema());

    static {
        TrustedClasses.declare();
    }

    private final SortedMap<String, FileReading> byFile;

    private FileReadings(SortedMap<String, FileReading> byFile) {
        this.byFile = byFile;
    }

    /** Returns the given readings, at most one for each file of a delivery. */
    public static FileReadings of(Collection<FileReading> readings) {
        SortedMap<String, FileReading> byFile = new TreeMap<>();
        readings.forEach(reading -> byFile.put(
                key(reading.getFile().getDelivery(), reading.getFile().getSha256()), reading));
        return new FileReadings(byFile);
    }

    /** Returns the reading of a file; empty if it was read by a version that did not record it. */
    public Optional<FileReading> find(String delivery, String sha256) {
        return Optional.ofNullable(byFile.get(key(delivery, sha256)));
    }

    /** Returns all readings, sorted by delivery and file. */
    public Collection<FileReading> all() {
        return byFile.values();
    }

    /** Encodes the readings as a file. Equal readings give equal bytes. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataFileWriter<FileReading> writer = new DataFileWriter<>(new SpecificDatumWriter<>(
                FileReading.getClassSchema(), AvroModels.withCustomCoders(FileReading.class)))) {
            writer.create(WRITTEN_SCHEMA, bytes, SYNC_MARKER);
            for (FileReading reading : byFile.values()) {
                writer.append(reading);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes a file that {@link #encode} wrote, in this version or an earlier one.
     *
     * @throws IOException if the bytes are damaged
     */
    public static FileReadings decode(byte[] bytes) throws IOException {
        SortedMap<String, FileReading> byFile = new TreeMap<>();
        try (DataFileReader<FileReading> reader =
                new DataFileReader<>(new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(FileReading.class))) {
            for (FileReading reading : reader) {
                byFile.put(
                        key(reading.getFile().getDelivery(), reading.getFile().getSha256()), reading);
            }
        } catch (RuntimeException damaged) {
            throw new IOException("The list of files read is damaged", damaged);
        }
        return new FileReadings(byFile);
    }

    private static String key(String delivery, String sha256) {
        return delivery + "/" + sha256;
    }
}
