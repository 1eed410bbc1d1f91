package org.mesinfos.pipelines.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Container that hands the rows of one person over to the method that consumes them, so that their memory can be freed
 * while that method works.
 *
 * <p>A Java parameter keeps its object alive until the method returns: a caller that passed {@link AcceptedRows} would keep
 * all rows in memory while their records are built. After {@link #take}, the container refers to the rows no longer. Not
 * thread-safe.
 */
public final class RowHandover {

    private @Nullable AcceptedRows rows;

    /** @param rows rows; the caller must not keep them */
    public RowHandover(AcceptedRows rows) {
        this.rows = rows;
    }

    /**
     * Returns the rows to read, without handing them over. The caller must not keep the result.
     *
     * @throws NullPointerException if they have been taken
     */
    public AcceptedRows rows() {
        return Objects.requireNonNull(rows, "the rows have been taken");
    }

    /**
     * Hands the rows over: returns them and removes them from this container.
     *
     * @throws NullPointerException if they have been taken
     */
    public AcceptedRows take() {
        AcceptedRows taken = rows();
        rows = null;
        return taken;
    }
}
