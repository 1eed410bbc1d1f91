package org.mesinfos.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * Encoded headers of data pages. Headers of uncompressed pages are cached: most columns of a file are empty, and their
 * pages differ only in the number of rows. Not thread-safe.
 */
final class PageHeaderCache {

    private static final int SLOTS = 1 << 12;
    private static final int HEADER_BYTES = 32;

    private final byte[][] headers = new byte[SLOTS][];
    private final long[] sizes = new long[SLOTS];

    /**
     * Returns the header of a page.
     *
     * @param values number of values, nulls included
     * @param plain size before compression, in bytes
     * @param compressed size of the content that follows the header, in bytes
     * @return encoded header, not to be changed
     */
    byte[] of(int values, int plain, int compressed) throws IOException {
        if (plain != compressed) {
            return bytes(values, plain, compressed);
        }
        long size = (long) values << Integer.SIZE | plain;
        int slot = (values * 31 + plain) & (SLOTS - 1);
        if (headers[slot] == null || sizes[slot] != size) {
            headers[slot] = bytes(values, plain, compressed);
            sizes[slot] = size;
        }
        return headers[slot];
    }

    private static byte[] bytes(int values, int plain, int compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(HEADER_BYTES);
        Util.writePageHeader(
                new PageHeader(PageType.DATA_PAGE, plain, compressed)
                        .setData_page_header(new DataPageHeader(values, Encoding.PLAIN, Encoding.RLE, Encoding.RLE)),
                bytes);
        return bytes.toByteArray();
    }
}
