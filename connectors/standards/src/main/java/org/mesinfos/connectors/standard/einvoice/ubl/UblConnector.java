package org.mesinfos.connectors.standard.einvoice.ubl;

import com.google.auto.service.AutoService;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.standard.einvoice.terms.XmlInvoiceConnector;

/** Connector for XML files with UBL invoices and credit notes. */
@AutoService(Connector.class)
public final class UblConnector extends XmlInvoiceConnector {

    private static final int VERSION = 4;

    public UblConnector() {
        super(new UblSyntax(), "standard/ubl", VERSION, "Invoice or credit note, OASIS UBL 2 (EN 16931)");
    }
}
