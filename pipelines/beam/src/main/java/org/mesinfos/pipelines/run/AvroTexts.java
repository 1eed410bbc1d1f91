package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Texts in an Avro file, whose blocks may be compressed. Stateless. */
final class AvroTexts {

    private AvroTexts() {}

    /**
     * Passes on all texts of a file.
     *
     * @param texts receives each text, as often as it occurs
     * @throws IOException if the file is damaged
     */
    static void read(byte[] file, Consumer<String> texts) throws IOException {
        try (DataFileReader<GenericRecord> reader =
                new DataFileReader<>(new SeekableByteArrayInput(file), new GenericDatumReader<>())) {
            while (reader.hasNext()) {
                visit(reader.next(), texts);
            }
        }
    }

    private static void visit(@Nullable Object value, Consumer<String> texts) {
        if (value instanceof IndexedRecord fields) {
            for (Schema.Field field : fields.getSchema().getFields()) {
                visit(fields.get(field.pos()), texts);
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> visit(item, texts));
        } else if (value instanceof CharSequence text) {
            texts.accept(text.toString());
        }
    }
}
