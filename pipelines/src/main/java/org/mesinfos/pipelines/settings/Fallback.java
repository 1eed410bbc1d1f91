package org.mesinfos.pipelines.settings;

import java.util.Optional;
import org.mesinfos.connectors.inference.BankMovementsConnector;

/** How files of an organisation are read that no connector recognises. */
public enum Fallback {
    /** Not at all: they wait in quarantine until somebody describes them. */
    NONE,
    /** As account movements laid out as found out from each file, if that is what they look like. */
    BANK_MOVEMENTS;

    /** The connector that does it. */
    public Optional<String> connectorId() {
        return switch (this) {
            case NONE -> Optional.empty();
            case BANK_MOVEMENTS -> Optional.of(BankMovementsConnector.ID);
        };
    }
}
