package org.mesinfos.connectors.standard.einvoice.cii;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.standard.einvoice.terms.XmlInvoiceConnector;

/** Connector for XML files with Cross Industry Invoices. */
@AutoService(Connector.class)
public final class CiiConnector extends XmlInvoiceConnector {

    private static final int VERSION = 3;

    public CiiConnector() {
        super(new CiiSyntax(), "standard/cii", VERSION, "Invoice, UN/CEFACT Cross Industry Invoice (EN 16931)");
    }
}
