package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableValue;

/**
 * Encoder of rows. Each row starts with its length and its keys, so that rows can be routed without decoding their values.
 * Not safe for use by several threads.
 */
public final class RowBlock {

    private byte[] bytes = new byte[4096];
    private int size;

    /** Returns the number of bytes of the rows that were added. */
    public int size() {
        return size;
    }

    /** Adds a row. */
    public void add(TableRow row) {
        reserve(Integer.BYTES);
        int start = size;
        size += Integer.BYTES;
        number(row.keys().size());
        for (RowKey key : row.keys()) {
            reserve(Long.BYTES + 1);
            bytes[size++] = key.tag();
            ByteBuffer.wrap(bytes, size, Long.BYTES).putLong(key.hash());
            size += Long.BYTES;
            number(key.records());
        }
        number(row.source());
        number(row.number());
        number(row.birthDate());
        number(row.group());
        number(row.rowMarks());
        number(row.recordsOfFullName());
        bytes(row.payload());
        row.values().forEach(this::add);
        ByteBuffer.wrap(bytes, start, Integer.BYTES).putInt(size - start - Integer.BYTES);
    }

    private void add(List<TableValue> values) {
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

    /** Adds a row that is encoded. */
    public void add(EncodedRow row) {
        reserve(row.length());
        System.arraycopy(row.block(), row.start(), bytes, size, row.length());
        size += row.length();
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
}
