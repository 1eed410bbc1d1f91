package org.mesinfos.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * Headers of data pages as bytes. Those of small pages are remembered: most columns of a file are empty, and their pages
 * differ only in how many rows there are. For one thread.
 */
final class PageHeaders {

    private static final int PLACES = 1 << 12;
    private static final int HEADER_BYTES = 32;

    private final byte[][] recent = new byte[PLACES][];
    private final long[] sizes = new long[PLACES];

    /**
     * The header of a page.
     *
     * @param values how many, with those that are absent
     * @param plain bytes before compression
     * @param compressed bytes that follow the header
     * @return not to be changed
     */
    byte[] of(int values, int plain, int compressed) throws IOException {
        if (plain != compressed) {
            return bytes(values, plain, compressed);
        }
        long size = (long) values << Integer.SIZE | plain;
        int place = (values * 31 + plain) & (PLACES - 1);
        if (recent[place] == null || sizes[place] != size) {
            recent[place] = bytes(values, plain, compressed);
            sizes[place] = size;
        }
        return recent[place];
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
