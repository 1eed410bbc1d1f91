package org.mesinfos.pipelines.settings;

import java.util.List;
import org.mesinfos.connectors.inference.BankMovementsConnector;
import org.mesinfos.connectors.inference.statement.BankStatementsConnector;

/** How files of an organisation are read that no connector recognises. */
public enum Fallback {
    /** Not at all: they wait in quarantine until somebody describes them. */
    NONE,
    /** As account movements, in tables or in PDF statements, laid out as found out from each file. */
    BANK_MOVEMENTS;

    /** The connectors that do it. */
    public List<String> connectorIds() {
        return switch (this) {
            case NONE -> List.of();
            case BANK_MOVEMENTS -> List.of(BankMovementsConnector.ID, BankStatementsConnector.ID);
        };
    }
}
