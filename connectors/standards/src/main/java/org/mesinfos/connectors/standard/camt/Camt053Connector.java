package org.mesinfos.connectors.standard.camt;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;

/** Connector for {@code camt.053} messages, BankToCustomerStatement ({@code BkToCstmrStmt}). */
@AutoService(Connector.class)
public final class Camt053Connector extends CamtConnector {

    private static final int VERSION = 6;

    public Camt053Connector() {
        super(CamtMessage.STATEMENT, VERSION);
    }
}
