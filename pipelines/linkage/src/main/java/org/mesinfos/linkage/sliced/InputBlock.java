package org.mesinfos.linkage.sliced;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

/** Codec for records to link. Stateless. */
public final class InputBlock {

    private static final Feature[] FEATURES = Feature.values();
    private static final int MISSING = -1;

    private InputBlock() {}

    /** Encodes records. */
    public static byte[] write(List<InputRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            output.writeInt(records.size());
            for (InputRecord record : records) {
                output.writeInt(record.source());
                output.writeInt(record.payload().length);
                output.write(record.payload());
                for (Feature feature : FEATURES) {
                    List<String> values = record.features().values(feature);
                    output.writeInt(values.size());
                    for (String value : values) {
                        write(value, output);
                    }
                }
                output.writeInt(record.features().addresses().size());
                for (AddressFeatures address : record.features().addresses()) {
                    write(address.number(), output);
                    write(address.street(), output);
                    write(address.extra(), output);
                    write(address.postcode(), output);
                    write(address.city(), output);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** Decodes the records of a block. */
    public static List<InputRecord> read(byte[] block) {
        List<InputRecord> records = new ArrayList<>();
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(block))) {
            for (int left = input.readInt(); left > 0; left--) {
                int source = input.readInt();
                byte[] payload = input.readNBytes(input.readInt());
                Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
                for (Feature feature : FEATURES) {
                    List<String> values = new ArrayList<>();
                    for (int value = input.readInt(); value > 0; value--) {
                        values.add(String.valueOf(read(input)));
                    }
                    if (!values.isEmpty()) {
                        texts.put(feature, values);
                    }
                }
                List<AddressFeatures> addresses = new ArrayList<>();
                for (int address = input.readInt(); address > 0; address--) {
                    addresses.add(new AddressFeatures(read(input), read(input), read(input), read(input), read(input)));
                }
                records.add(new InputRecord(source, new PersonFeatures(texts, addresses), payload));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("A block of people is damaged", damaged);
        }
        return records;
    }

    /** Returns the number of records in a block. */
    public static int count(byte[] block) {
        return ByteBuffer.wrap(block).getInt();
    }

    private static void write(@Nullable String text, DataOutputStream output) throws IOException {
        if (text == null) {
            output.writeInt(MISSING);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static @Nullable String read(DataInputStream input) throws IOException {
        int length = input.readInt();
        return length == MISSING ? null : new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }
}
