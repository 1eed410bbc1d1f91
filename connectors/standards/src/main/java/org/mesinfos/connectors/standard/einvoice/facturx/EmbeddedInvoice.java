package org.mesinfos.connectors.standard.einvoice.facturx;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfAttachment;
import org.mesinfos.connectors.standard.einvoice.cii.CiiSyntax;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceFile;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceSyntax;
import org.mesinfos.connectors.standard.einvoice.ubl.UblSyntax;

/**
 * The attachment of a PDF document that is its invoice.
 *
 * @param attachment the XML
 * @param syntax how it is written
 */
record EmbeddedInvoice(PdfAttachment attachment, InvoiceSyntax syntax) {

    /** Names the standards give, the latest first: a document may carry one invoice in several versions. */
    private static final List<String> NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "cii.xml", "ubl.xml");

    private static final List<InvoiceSyntax> SYNTAXES = List.of(new CiiSyntax(), new UblSyntax());

    /** The one by the best known name among the attachments that hold an invoice; no name is needed. */
    static Optional<EmbeddedInvoice> of(List<PdfAttachment> attachments) {
        return attachments.stream()
                .flatMap(attachment -> of(attachment).stream())
                .min(Comparator.comparingInt(
                        invoice -> rank(invoice.attachment().name())));
    }

    private static Optional<EmbeddedInvoice> of(PdfAttachment attachment) {
        return SYNTAXES.stream()
                .filter(syntax -> !InvoiceFile.pathOfFirst(syntax, attachment.content(), "")
                        .isEmpty())
                .findFirst()
                .map(syntax -> new EmbeddedInvoice(attachment, syntax));
    }

    /** The attachment that by its name should be the invoice, though it cannot be read as one. */
    static Optional<EmbeddedInvoice> byName(List<PdfAttachment> attachments) {
        return attachments.stream()
                .filter(attachment -> rank(attachment.name()) < NAMES.size())
                .map(attachment -> new EmbeddedInvoice(attachment, SYNTAXES.get(0)))
                .findFirst();
    }

    /** Local names from its root to the first invoice. */
    List<String> path() {
        return InvoiceFile.pathOfFirst(syntax, attachment.content(), "");
    }

    /** The name when it is one of the standards; others may say something of a person. */
    String place() {
        int rank = rank(attachment.name());
        return rank < NAMES.size() ? NAMES.get(rank) : "attachment";
    }

    private static int rank(String name) {
        int rank = NAMES.indexOf(name.strip().toLowerCase(Locale.ROOT));
        return rank < 0 ? NAMES.size() : rank;
    }
}
