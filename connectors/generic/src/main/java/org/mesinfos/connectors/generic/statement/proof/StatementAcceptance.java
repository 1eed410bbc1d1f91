package org.mesinfos.connectors.generic.statement.proof;

import java.util.List;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;

/** The grounds on which amounts and dates of a statement are accepted. */
public final class StatementAcceptance {

    private StatementAcceptance() {}

    public static Acceptance of(ParsedStatement statement) {
        if (statement.transactionCount() == 0) {
            return new Acceptance(List.of());
        }
        FactEvidence amount = AmountAcceptance.of(statement);
        return new Acceptance(List.of(amount, DateAcceptance.of(statement, amount)));
    }
}
