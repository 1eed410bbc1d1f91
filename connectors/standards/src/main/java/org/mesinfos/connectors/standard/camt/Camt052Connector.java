package org.mesinfos.connectors.standard.camt;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;

/** Connector for {@code camt.052} messages, BankToCustomerAccountReport ({@code BkToCstmrAcctRpt}). */
@AutoService(Connector.class)
public final class Camt052Connector extends CamtConnector {

    private static final int VERSION = 7;

    public Camt052Connector() {
        super(CamtMessage.REPORT, VERSION);
    }
}
