package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableValue;

/** Decoder of rows. Values that occur several times are decoded once, as far as they fit. Not safe for use by several threads. */
public final class RowDecoder {

    private final ValueDecoder values = new ValueDecoder();

    /** Decodes the rows of all blocks. */
    public static List<TableRow> read(Iterable<byte[]> blocks) {
        List<TableRow> rows = new ArrayList<>();
        RowDecoder reader = new RowDecoder();
        blocks.forEach(block -> reader.read(block, rows::add));
        return rows;
    }

    /** Decodes the rows of a block. */
    public void read(byte[] block, Consumer<TableRow> rows) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
            bytes.getInt();
            rows.accept(readRow(block, bytes));
        }
    }

    /** Decodes the keys of the rows of a block. */
    public static void readKeys(byte[] block, Consumer<EncodedRow> rows) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            int length = bytes.getInt() + Integer.BYTES;
            rows.accept(new EncodedRow(block, start, length, readKeys(bytes)));
            bytes.position(start + length);
        }
    }

    private static List<RowKey> readKeys(ByteBuffer bytes) {
        int count = Numbers.read(bytes);
        List<RowKey> keys = new ArrayList<>(count);
        for (int key = 0; key < count; key++) {
            keys.add(new RowKey(bytes.get(), bytes.getLong(), Numbers.read(bytes)));
        }
        return keys;
    }

    private TableRow readRow(byte[] block, ByteBuffer bytes) {
        List<RowKey> keys = readKeys(bytes);
        int source = Numbers.read(bytes);
        int number = Numbers.read(bytes);
        int birthDate = Numbers.read(bytes);
        byte group = (byte) Numbers.read(bytes);
        byte generation = (byte) Numbers.read(bytes);
        int recordsOfFullName = Numbers.read(bytes);
        byte[] payload = new byte[Numbers.read(bytes)];
        bytes.get(payload);
        List<List<TableValue>> columns = new ArrayList<>(KeyTags.NAME);
        for (int kind = 0; kind < KeyTags.NAME; kind++) {
            columns.add(readValues(block, bytes));
        }
        return new TableRow(source, number, birthDate, group, generation, payload, recordsOfFullName, columns, keys);
    }

    private List<TableValue> readValues(byte[] block, ByteBuffer bytes) {
        int count = Numbers.read(bytes);
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(values.read(block, bytes));
            default -> {
                List<TableValue> read = new ArrayList<>(count);
                for (int value = 0; value < count; value++) {
                    read.add(values.read(block, bytes));
                }
                yield read;
            }
        };
    }
}
