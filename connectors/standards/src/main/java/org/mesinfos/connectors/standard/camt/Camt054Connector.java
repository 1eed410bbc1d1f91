package org.mesinfos.connectors.standard.camt;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;

/** Connector for {@code camt.054} messages, BankToCustomerDebitCreditNotification ({@code BkToCstmrDbtCdtNtfctn}). */
@AutoService(Connector.class)
public final class Camt054Connector extends CamtConnector {

    private static final int VERSION = 6;

    public Camt054Connector() {
        super(CamtMessage.NOTIFICATION, VERSION);
    }
}
