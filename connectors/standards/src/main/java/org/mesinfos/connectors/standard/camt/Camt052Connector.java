package org.mesinfos.connectors.standard.camt;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;

/** Reads {@code camt.052} messages: {@code BkToCstmrAcctRpt}. */
@AutoService(Connector.class)
public final class Camt052Connector extends CamtConnector {

    private static final int VERSION = 1;

    public Camt052Connector() {
        super(CamtMessage.REPORT, VERSION);
    }
}
