package org.mesinfos.linkage.sliced;

import java.io.Serializable;
import java.util.List;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.features.TableRow;

/** Cannot-link constraints of rows, which follow from their payloads. */
public interface SliceConstraints extends Serializable {

    /** Returns the constraints of some rows, by their positions in a list. */
    CannotLink of(List<TableRow> rows);
}
