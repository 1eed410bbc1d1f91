package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableValue;

/** Codec for rows. Not safe for use by several threads. */
public final class RowBlock {

    private byte[] bytes = new byte[4096];
    private int size;

    /** Returns the number of bytes of the rows that were added. */
    public int size() {
        return size;
    }

    /** Adds a row. */
    public void add(TableRow row) {
        number(row.source());
        number(row.number());
        number(row.birthDate());
        number(row.group());
        number(row.generation());
        number(row.recordsOfFullName());
        bytes(row.payload());
        for (List<TableValue> values : row.values()) {
            number(values.size());
            for (TableValue value : values) {
                bytes(value.text().getBytes(StandardCharsets.UTF_8));
                number(value.records().length);
                for (int records : value.records()) {
                    number(records);
                }
                number(value.recordsOfVocabulary());
                number(value.marks());
            }
        }
        number(row.keys().size());
        for (RowKey key : row.keys()) {
            reserve(Long.BYTES + 1);
            bytes[size++] = key.tag();
            ByteBuffer.wrap(bytes, size, Long.BYTES).putLong(key.hash());
            size += Long.BYTES;
            number(key.records());
        }
    }

    /** Returns the encoded rows. */
    public byte[] write() {
        return Arrays.copyOf(bytes, size);
    }

    /** Encodes rows. */
    public static byte[] write(List<TableRow> rows) {
        RowBlock block = new RowBlock();
        rows.forEach(block::add);
        return block.write();
    }

    /** Decodes the rows of all blocks. */
    public static List<TableRow> read(Iterable<byte[]> blocks) {
        List<TableRow> rows = new ArrayList<>();
        for (byte[] block : blocks) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            while (bytes.hasRemaining()) {
                rows.add(readRow(bytes));
            }
        }
        return rows;
    }

    private static TableRow readRow(ByteBuffer bytes) {
        int source = readNumber(bytes);
        int number = readNumber(bytes);
        int birthDate = readNumber(bytes);
        byte group = (byte) readNumber(bytes);
        byte generation = (byte) readNumber(bytes);
        int recordsOfFullName = readNumber(bytes);
        byte[] payload = readBytes(bytes);
        List<List<TableValue>> columns = new ArrayList<>(KeyTags.NAME);
        for (int kind = 0; kind < KeyTags.NAME; kind++) {
            int count = readNumber(bytes);
            List<TableValue> values = new ArrayList<>(count);
            for (int value = 0; value < count; value++) {
                values.add(new TableValue(
                        new String(readBytes(bytes), StandardCharsets.UTF_8),
                        readNumbers(bytes),
                        readNumber(bytes),
                        readNumber(bytes)));
            }
            columns.add(values);
        }
        int count = readNumber(bytes);
        List<RowKey> keys = new ArrayList<>(count);
        for (int key = 0; key < count; key++) {
            keys.add(new RowKey(bytes.get(), bytes.getLong(), readNumber(bytes)));
        }
        return new TableRow(source, number, birthDate, group, generation, payload, recordsOfFullName, columns, keys);
    }

    /** Appends a number, small ones in one byte. */
    private void number(int number) {
        reserve(5);
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void bytes(byte[] text) {
        number(text.length);
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    private void reserve(int needed) {
        if (size + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + needed, 2 * bytes.length));
        }
    }

    private static int readNumber(ByteBuffer bytes) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static int[] readNumbers(ByteBuffer bytes) {
        int[] numbers = new int[readNumber(bytes)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = readNumber(bytes);
        }
        return numbers;
    }

    private static byte[] readBytes(ByteBuffer bytes) {
        byte[] text = new byte[readNumber(bytes)];
        bytes.get(text);
        return text;
    }
}
