package org.mesinfos.pipelines.bundle;

import java.io.IOException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.mesinfos.records.RecordType;

/**
 * Writes the records of one person and type as one Parquet file. Equal records in equal order give equal bytes.
 *
 * <p>No dictionaries: measured on 200 and on 20,000 bank transactions they cost time and save nothing that compression
 * does not. Statistics only on dates and times, the one thing a reader of many files skips files by: on all of the
 * hundred columns they are a third of the time and a fifth of the bytes.
 *
 * <p>For one thread; one instance serves many files.
 */
public final class RecordFileWriter implements AutoCloseable {

    /** Buffers of a column grow by doubling from a thousandth of this, and each of some hundred has three. */
    private static final int PAGE_BYTES = 64 * 1024;
    /** Bounds the memory of a person with very many rows. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    private static final ParquetConfiguration CONFIGURATION = new PlainParquetConfiguration();

    private final ZstandardPages pages = new ZstandardPages();

    /**
     * The bytes of a file.
     *
     * @param type of all records
     * @param records in the order they shall have; not changed
     */
    public byte[] write(RecordType type, List<SpecificRecord> records) {
        MemoryOutputFile file = new MemoryOutputFile();
        try (ParquetWriter<SpecificRecord> writer = builder(type, file).build()) {
            for (SpecificRecord record : records) {
                writer.write(record);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return file.toByteArray();
    }

    /** Frees what compression holds outside of the heap. */
    @Override
    public void close() {
        pages.close();
    }

    private Builder builder(RecordType type, MemoryOutputFile file) {
        Builder builder = new Builder(type, file)
                .withConf(CONFIGURATION)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(pages)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .withDictionaryEncoding(false)
                .withSizeStatisticsEnabled(false)
                .withStatisticsEnabled(false);
        RecordWriteSupport.times(type).forEach(column -> builder.withStatisticsEnabled(column, true));
        return builder;
    }

    private static final class Builder extends ParquetWriter.Builder<SpecificRecord, Builder> {

        private final RecordType type;

        Builder(RecordType type, MemoryOutputFile file) {
            super(file);
            this.type = type;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<SpecificRecord> getWriteSupport(ParquetConfiguration configuration) {
            return new RecordWriteSupport(type);
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<SpecificRecord> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return new RecordWriteSupport(type);
        }
    }
}
