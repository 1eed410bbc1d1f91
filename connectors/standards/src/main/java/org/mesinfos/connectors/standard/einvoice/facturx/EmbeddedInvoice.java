package org.mesinfos.connectors.standard.einvoice.facturx;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.standard.einvoice.cii.CiiSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceDocumentReader;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.ubl.UblSyntax;

/**
 * The attachment of a PDF document that contains its invoice as XML.
 *
 * @param attachment the XML file
 * @param syntax syntax of the invoice
 */
record EmbeddedInvoice(PdfAttachment attachment, InvoiceSyntax syntax) {

    /** Standard file names, latest first, because a document may contain one invoice in several versions. */
    private static final List<String> STANDARD_NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "cii.xml", "ubl.xml");

    private static final List<InvoiceSyntax> SYNTAXES = List.of(new CiiSyntax(), new UblSyntax());

    /**
     * Returns the attachment with an invoice whose name comes first in the standard names. Other names are accepted.
     */
    static Optional<EmbeddedInvoice> of(List<PdfAttachment> attachments) {
        return attachments.stream()
                .flatMap(attachment -> of(attachment).stream())
                .min(Comparator.comparingInt(
                        invoice -> rank(invoice.attachment().name())));
    }

    private static Optional<EmbeddedInvoice> of(PdfAttachment attachment) {
        return SYNTAXES.stream()
                .filter(syntax -> !InvoiceDocumentReader.pathOfFirst(syntax, attachment.content(), "")
                        .isEmpty())
                .findFirst()
                .map(syntax -> new EmbeddedInvoice(attachment, syntax));
    }

    /** Returns an attachment with a standard name, even if it is not readable as an invoice. */
    static Optional<EmbeddedInvoice> byName(List<PdfAttachment> attachments) {
        return attachments.stream()
                .filter(attachment -> rank(attachment.name()) < STANDARD_NAMES.size())
                .map(attachment -> new EmbeddedInvoice(attachment, SYNTAXES.get(0)))
                .findFirst();
    }

    /** Returns the local names from the root element to the first invoice. */
    List<String> path() {
        return InvoiceDocumentReader.pathOfFirst(syntax, attachment.content(), "");
    }

    /** Returns the name if it is a standard one, else {@code attachment}, because other names may be personal data. */
    String displayName() {
        int rank = rank(attachment.name());
        return rank < STANDARD_NAMES.size() ? STANDARD_NAMES.get(rank) : "attachment";
    }

    private static int rank(String name) {
        int rank = STANDARD_NAMES.indexOf(name.strip().toLowerCase(Locale.ROOT));
        return rank < 0 ? STANDARD_NAMES.size() : rank;
    }
}
