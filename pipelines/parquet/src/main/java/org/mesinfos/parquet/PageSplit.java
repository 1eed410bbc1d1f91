package org.mesinfos.parquet;

/** Split of the values of one column in one row group into pages. */
public enum PageSplit {
    /** Pages of about 256 kB, for readers that skip pages. */
    PAGES(256 * 1024),
    /** One page, for encrypted files: DuckDB reads no others. */
    NONE(Integer.MAX_VALUE);

    private final int pageBytes;

    PageSplit(int pageBytes) {
        this.pageBytes = pageBytes;
    }

    int pageBytes() {
        return pageBytes;
    }
}
