package org.mesinfos.pipelines.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one person that are given to the method that consumes them.
 *
 * <p>A parameter keeps its object alive until the method returns, so a caller that passes {@link AcceptedRows} keeps all rows in
 * memory while their records are built. Once they are taken from a handover, nobody else refers to them. Not thread-safe.
 */
public final class RowHandover {

    private @Nullable AcceptedRows rows;

    /** @param rows rows; the caller must not keep them */
    public RowHandover(AcceptedRows rows) {
        this.rows = rows;
    }

    /**
     * Returns the rows for a look at them. The result must not be kept.
     *
     * @throws NullPointerException if they have been taken
     */
    public AcceptedRows rows() {
        return Objects.requireNonNull(rows, "the rows have been taken");
    }

    /**
     * Returns the rows and forgets them.
     *
     * @throws NullPointerException if they have been taken
     */
    public AcceptedRows take() {
        AcceptedRows taken = rows();
        rows = null;
        return taken;
    }
}
