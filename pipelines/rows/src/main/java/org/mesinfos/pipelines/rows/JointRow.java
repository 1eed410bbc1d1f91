package org.mesinfos.pipelines.rows;

/** A row of a joint account as each of its holders has it. Stateless; the rows given in stay as they are. */
public final class JointRow {

    private JointRow() {}

    /** The row as the first holder has it, where it counts. */
    public static EncodedRow first(EncodedRow row, int furtherHolders) {
        return with(row, furtherHolders, false);
    }

    /** The row as a further holder has it. */
    public static EncodedRow copy(EncodedRow row) {
        return with(row, 0, true);
    }

    /** The row as somebody has it alone. */
    public static EncodedRow alone(EncodedRow row) {
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
