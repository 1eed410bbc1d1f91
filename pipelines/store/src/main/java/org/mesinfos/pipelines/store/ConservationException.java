package org.mesinfos.pipelines.store;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when rows were lost or invented between reading and publishing. Nothing is published in that case. */
public final class ConservationException extends StoreException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 10;

    public ConservationException(List<Finding> findings) {
        super("Not every row is accounted for, so nothing was published:\n"
                + findings.stream().limit(MAX_SHOWN).map(Finding::toString).collect(Collectors.joining("\n"))
                + (findings.size() > MAX_SHOWN ? "\nand " + (findings.size() - MAX_SHOWN) + " more" : ""));
    }
}
