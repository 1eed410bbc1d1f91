package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a store cannot be built afresh because deliveries are no longer in the inbox. Nothing was published. */
public final class MissingDeliveriesException extends OperatorException {

    private static final long serialVersionUID = 1L;

    MissingDeliveriesException(long missing) {
        super("A retraction builds the store afresh from the inbox, but " + missing
                + (missing == 1 ? " delivery of the store is" : " deliveries of the store are")
                + " not in the inbox: put them back, or undo the retraction with mesinfos retract --undo");
    }
}
