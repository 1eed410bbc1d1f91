package org.mesinfos.pipelines.receipt;

import java.util.List;

/**
 * Numbers of the files and rows of a delivery. A file that was not read has no row, although the store counts it as one.
 *
 * @param files number of files
 * @param unread number of files of which nothing was read
 * @param rows rows of the other files
 * @param rejected rejected rows of the other files
 */
record FileCounts(int files, int unread, long rows, long rejected) {

    static FileCounts of(List<ReceiptFile> files) {
        List<ReceiptFile> read = files.stream().filter(file -> !file.isUnread()).toList();
        return new FileCounts(
                files.size(),
                files.size() - read.size(),
                read.stream().mapToLong(ReceiptFile::rowsRead).sum(),
                read.stream().mapToLong(ReceiptFile::rejected).sum());
    }

    boolean hasRows() {
        return rows > 0 || unread == 0;
    }

    boolean isAllUnread() {
        return unread == files;
    }
}
