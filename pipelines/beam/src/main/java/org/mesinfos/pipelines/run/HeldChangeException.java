package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.guard.Shrinkage;

/** Thrown when a change of rules or settings would shrink too many bundles. Nothing was published. */
public final class HeldChangeException extends OperatorException {

    private static final long serialVersionUID = 1L;

    HeldChangeException(Shrinkage shrinkage, String snapshot) {
        super("Without a new delivery, changed rules or settings would shrink " + shrinkage.bundlesText()
                + ", which is above the limit; nothing was published. If the change is intended, run again with"
                + " --accept-change " + snapshot);
    }
}
