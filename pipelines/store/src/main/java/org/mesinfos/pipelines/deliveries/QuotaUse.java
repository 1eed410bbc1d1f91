package org.mesinfos.pipelines.deliveries;

/**
 * Quantities to which a quota applies.
 *
 * @param files number of files, those in archives included
 * @param bytes bytes as delivered
 * @param expandedBytes bytes after archives are opened
 * @param rows number of rows; 0 before they are read
 * @param people number of persons; 0 before rows are attributed
 */
public record QuotaUse(long files, long bytes, long expandedBytes, long rows, long people) {

    /** Nothing. */
    public static final QuotaUse NONE = new QuotaUse(0, 0, 0, 0, 0);

    /** Returns the quantities of a delivery whose rows have not been read. */
    public static QuotaUse of(Delivery delivery) {
        long expanded =
                delivery.getFiles().stream().mapToLong(SourceFile::getSize).sum();
        return new QuotaUse(delivery.getFiles().size(), delivery.getBytes(), expanded, 0, 0);
    }

    /** Returns the sum of both. */
    public QuotaUse plus(QuotaUse other) {
        return new QuotaUse(
                files + other.files,
                bytes + other.bytes,
                expandedBytes + other.expandedBytes,
                rows + other.rows,
                people + other.people);
    }

    /** Returns the same quantities with a number of rows and of persons. */
    public QuotaUse with(long otherRows, long otherPeople) {
        return new QuotaUse(files, bytes, expandedBytes, otherRows, otherPeople);
    }
}
