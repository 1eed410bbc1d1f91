package org.mesinfos.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.mesinfos.records.BundleTable;

/** Reader for the Parquet files of a bundle. */
public final class RecordFileReader {

    private static final String DAMAGED = "A Parquet file is damaged";

    private RecordFileReader() {}

    /**
     * Returns all records of a file, in order.
     *
     * @param table kind of the file
     * @param parquet content of the file
     * @throws IOException if the content is damaged
     */
    public static List<SpecificRecord> read(BundleTable table, byte[] parquet) throws IOException {
        List<SpecificRecord> records = new ArrayList<>();
        forEach(table, parquet, records::add);
        return records;
    }

    /**
     * Passes each record of a file to a consumer, in order. Memory holds the file and one record.
     *
     * @param table kind of the file
     * @param parquet content of the file
     * @throws IOException if the content is damaged; the records before the damage were passed
     */
    public static void forEach(BundleTable table, byte[] parquet, Consumer<SpecificRecord> consumer)
            throws IOException {
        try (ParquetReader<SpecificRecord> reader = open(table, parquet)) {
            for (Optional<SpecificRecord> record = next(reader); record.isPresent(); record = next(reader)) {
                consumer.accept(record.get());
            }
        }
    }

    private static ParquetReader<SpecificRecord> open(BundleTable table, byte[] parquet) throws IOException {
        try {
            return AvroParquetReader.<SpecificRecord>builder(new MemoryInputFile(parquet), configuration(table))
                    .withDataModel(SpecificData.getForSchema(table.schema()))
                    .disableCompatibility()
                    .build();
        } catch (RuntimeException damaged) {
            throw new IOException(DAMAGED, damaged);
        }
    }

    private static Optional<SpecificRecord> next(ParquetReader<SpecificRecord> reader) throws IOException {
        try {
            return Optional.ofNullable(reader.read());
        } catch (RuntimeException damaged) {
            throw new IOException(DAMAGED, damaged);
        }
    }

    /**
     * Makes parquet-avro return our record classes. Without it, parquet-avro returns generic records named after the
     * Parquet schema.
     */
    private static ParquetConfiguration configuration(BundleTable table) {
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.avro.read.schema", table.schema().toString());
        return configuration;
    }

    /** In-memory input file. */
    private static final class MemoryInputFile implements InputFile {

        private final byte[] bytes;

        MemoryInputFile(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long getLength() {
            return bytes.length;
        }

        @Override
        public SeekableInputStream newStream() {
            return new MemoryStream(ByteBuffer.wrap(bytes));
        }
    }

    private static final class MemoryStream extends DelegatingSeekableInputStream {

        private final Cursor cursor;

        MemoryStream(ByteBuffer bytes) {
            this(new Cursor(bytes));
        }

        private MemoryStream(Cursor cursor) {
            super(cursor);
            this.cursor = cursor;
        }

        @Override
        public long getPos() {
            return cursor.bytes.position();
        }

        @Override
        public void seek(long position) {
            cursor.bytes.position(Math.toIntExact(position));
        }
    }

    private static final class Cursor extends InputStream {

        private final ByteBuffer bytes;

        Cursor(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            int count = Math.min(length, bytes.remaining());
            if (count == 0) {
                return -1;
            }
            bytes.get(target, offset, count);
            return count;
        }
    }
}
