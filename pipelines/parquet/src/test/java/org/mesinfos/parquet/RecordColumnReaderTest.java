package org.mesinfos.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TrustedClasses;

class RecordColumnReaderTest {

    static {
        TrustedClasses.declare();
    }

    @Property(tries = 200)
    void readsTheColumnsOfTheEnvelope(@ForAll RecordType type, @ForAll long seed) throws IOException {
        List<SpecificRecord> records = new RandomRecords(seed).list(type, 300);
        RecordColumnReader reader;
        try (RecordFileWriter writer = new RecordFileWriter(16 * 1024)) {
            reader = RecordColumnReader.open(writer.write(type, records));
        }

        assertThat(values(reader.read("record_id")))
                .isEqualTo(values(
                        records, record -> List.of(Envelope.recordId(record).orElse("null"))));
        assertThat(values(reader.read("sightings", "delivery"))).isEqualTo(sightings(records, Sighting::getDelivery));
        assertThat(values(reader.read("sightings", "line"))).isEqualTo(sightings(records, Sighting::getLine));
        if (records.stream()
                .flatMap(record -> Envelope.sightings(record).stream())
                .anyMatch(s -> s.getPage() != null)) {
            assertThat(values(reader.read("sightings", "page"))).isEqualTo(sightings(records, Sighting::getPage));
        }
    }

    @Example
    void refusesOtherBytes() {
        assertThatThrownBy(() -> RecordColumnReader.open(new byte[12])).isInstanceOf(IOException.class);
    }

    private interface Texts {
        List<String> of(SpecificRecord record);
    }

    private interface Value {
        Object of(Sighting sighting);
    }

    private static List<List<String>> sightings(List<SpecificRecord> records, Value value) {
        return values(
                records,
                record -> Envelope.sightings(record).stream()
                        .map(sighting -> String.valueOf(value.of(sighting)))
                        .toList());
    }

    private static List<List<String>> values(List<SpecificRecord> records, Texts texts) {
        return records.stream().map(texts::of).toList();
    }

    private static List<List<String>> values(List<List<String>> read) {
        List<List<String>> values = new ArrayList<>();
        for (List<String> row : read) {
            values.add(row.stream().map(Objects::toString).toList());
        }
        return values;
    }
}
