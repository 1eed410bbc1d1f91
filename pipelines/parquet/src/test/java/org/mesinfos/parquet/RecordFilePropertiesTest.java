package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

class RecordFilePropertiesTest {

    static {
        TrustedClasses.declare();
    }

    /** Files are read by parquet-java, which is independent of our writer. */
    @Property(tries = 300)
    void readsBackRecordsOfAnyType(@ForAll RecordType type, @ForAll long seed, @ForAll @IntRange(max = 40) int count)
            throws IOException {
        List<SpecificRecord> records = new RandomRecords(seed).list(type, count);

        assertThat(RecordFileReader.read(type, write(type, records))).isEqualTo(records);
    }

    @Property(tries = 20)
    void outputDoesNotDependOnEarlierFiles(@ForAll RecordType type, @ForAll long seed) {
        List<SpecificRecord> before = new RandomRecords(seed).list(type, 7);
        List<SpecificRecord> records = new RandomRecords(seed + 1).list(type, 3);

        try (RecordFileWriter writer = new RecordFileWriter()) {
            writer.write(type, before);

            assertThat(writer.write(type, records)).isEqualTo(write(type, records));
        }
    }

    private static byte[] write(RecordType type, List<SpecificRecord> records) {
        try (RecordFileWriter writer = new RecordFileWriter()) {
            return writer.write(type, records);
        }
    }
}
