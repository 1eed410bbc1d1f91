package org.mesinfos.pipelines.rows;

/** Variants of a row of a joint account for its holders. Stateless; the input rows are not changed. */
public final class JointAccountRow {

    private JointAccountRow() {}

    /** Returns the row of the first holder, for whom it is counted. */
    public static EncodedRow first(EncodedRow row, int furtherHolders) {
        return with(row, furtherHolders, false);
    }

    /** Returns the copy for a further holder. */
    public static EncodedRow copy(EncodedRow row) {
        return with(row, 0, true);
    }

    /** Returns the row of a sole holder. */
    public static EncodedRow sole(EncodedRow row) {
        return row.getCopies() == 0 && !row.getCopied() ? row : with(row, 0, false);
    }

    private static EncodedRow with(EncodedRow row, int copies, boolean copied) {
        return new EncodedRow(
                row.getSubjectKind(),
                row.getSubject(),
                row.getKeyKind(),
                row.getKey(),
                row.getPage(),
                row.getLine(),
                row.getPath(),
                row.getRecord(),
                copies,
                copied);
    }
}
